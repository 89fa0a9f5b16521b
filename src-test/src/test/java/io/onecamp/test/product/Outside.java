package io.onecamp.test.product;

import com.fasterxml.jackson.databind.JsonNode;
import io.onecamp.test.language.Json;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** What happens to stores behind the product's back: the graph stopped, or wiped. */
public final class Outside {
    /** Dgraph's HTTP port lies so far below its gRPC port, which is the one that status tells. */
    private static final int HTTP_BELOW_GRPC = 1000;

    private final Installation installation;
    private final Path data;
    private final Map<String, Integer> ports = new ConcurrentHashMap<>();

    Outside(Installation installation, Path data) {
        this.installation = installation;
        this.data = data;
    }

    /** The graph answers nobody from now on. Dgraph's process ends; the SQL graph's database lets nobody in. */
    public void stopGraph() {
        if (isDgraph()) {
            end(installation.process("dgraph-alpha"));
        } else {
            asSuperuser("alter database onecamp_graph with allow_connections false");
            asSuperuser("select pg_terminate_backend(pid) from pg_stat_activity where datname = 'onecamp_graph'");
        }
    }

    /** What kills the graph, at once and in the middle of whatever it does. It stays away until {@link #startGraph}. */
    public Runnable killingGraph() {
        if (isDgraph()) {
            return killing("dgraph-alpha");
        }
        port("postgres");
        return this::stopGraph;
    }

    /** What kills the process of that name as a crash does; it is looked up now, so that the blow falls without delay. */
    public Runnable killing(String name) {
        ProcessHandle process = installation.process(name);
        return () -> {
            process.destroyForcibly();
            process.onExit().join();
        };
    }

    /** The search index answers nobody from now on: its process ends. */
    public void stopSearch() {
        end(installation.process("opensearch"));
    }

    /** What kills the search index, at once. It stays away until {@link Installation#up}. */
    public Runnable killingSearch() {
        return killing("opensearch");
    }

    /** The search index is there and answers, but has forgotten everything. */
    public void wipeSearch() {
        answered(toSearch("/" + searchIndex()).DELETE().build());
    }

    /** The name of the index that people ask. */
    public String searchIndex() {
        return Json.read(
                        answered(toSearch("/_alias/onecamp-messages-read").GET().build()))
                .fieldNames()
                .next();
    }

    HttpRequest.Builder toSearch(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port("opensearch") + path))
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString(
                                                ("onecamp:" + secret("opensearch")).getBytes(StandardCharsets.UTF_8)));
    }

    /** The graph is back. */
    public void startGraph() {
        if (isDgraph()) {
            installation.up();
        } else {
            asSuperuser("alter database onecamp_graph with allow_connections true");
        }
    }

    /** The graph is there and answers, but has forgotten everything. */
    public void wipeGraph() {
        if (isDgraph()) {
            ask("/alter", "application/json", "{\"drop_all\": true}");
        } else {
            asGraph("drop owned by current_user");
        }
    }

    /** What stores lose. */
    public Losses losses() {
        return new Losses(this, installation, data);
    }

    /** How many messages of a conversation the graph holds; more than were said would be doubles. */
    public int messagesInGraph(String conversation) {
        return isDgraph() ? messagesInDgraph(conversation) : messagesInSql(conversation);
    }

    /** The ids of the files whose bytes S3 holds, as its program keeps them on disk; half an object is none. */
    public Set<String> filesInS3() {
        Set<String> ids = new TreeSet<>();
        for (String program : List.of("minio", "s3proxy")) {
            Path bucket = data.resolve(program).resolve("files").resolve("onecamp");
            if (Files.isDirectory(bucket)) {
                try (Stream<Path> objects = Files.walk(bucket, 2)) {
                    objects.filter(path -> bucket.relativize(path).getNameCount() == 2)
                            .map(path -> path.getFileName().toString())
                            .filter(name -> name.matches("[0-9a-f-]{36}"))
                            .forEach(ids::add);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return ids;
    }

    /** The ids of the files that the database tells of. */
    public Set<String> filesInRows() {
        return asOwner("select id::text from file where removed_at is null");
    }

    /** What was begun outside the database and is neither used nor undone. */
    public Set<String> intents() {
        return asOwner("select id::text from intent");
    }

    /** What waits for a copy, for a place in the order, or to be undone, and what is held: rows that go when it is done. */
    public Set<String> waiting() {
        return asOwner("select 'pending ' || entry from pending union all select 'unnumbered ' || entry from unnumbered"
                + " union all select 'intent ' || id from intent union all select 'held ' || relay || ' ' || stream from held"
                + " union all select 'behind ' || name from relay where position < (select next - 1 from sequencer)");
    }

    /** The name of the process that keeps the bytes of files. */
    public String s3() {
        return Installation.stream(installation.status().path("stores"))
                .flatMap(store -> Installation.stream(store.path("processes")))
                .map(process -> process.path("name").asText())
                .filter(name -> name.equals("minio") || name.equals("s3proxy"))
                .findFirst()
                .orElseThrow();
    }

    /** The token that the installation's operator has. */
    public String operatorToken() {
        return secret("operator-token");
    }

    /** An entry becomes one of a newer program's, which this one cannot read; or what it was before. */
    public void ageEntry(long entry, int versions) {
        execute(
                "onecamp",
                "onecamp",
                "postgres.onecamp",
                "update journal set version = version + " + versions + " where id = " + entry);
    }

    /** Every entry that was aged by so many versions is what it was before. */
    public void makeReadable(int versions) {
        execute(
                "onecamp",
                "onecamp",
                "postgres.onecamp",
                "update journal set version = version - " + versions + " where version > " + versions);
    }

    /**
     * So many messages are there at once, as if every relay had been off while they were said: entries, heads, and what the
     * graph's relay and the sequencer have to do.
     *
     * @param conversation an empty one
     * @param text what each says, before its number
     */
    public void backlog(String conversation, String author, String text, int messages) {
        execute("onecamp", "onecamp", "postgres.onecamp", Backlog.of(messages, conversation, author, text));
    }

    /** What a query answers as one number. */
    public long number(String query) {
        return asOwner("select (" + query + ")::text").stream()
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElseThrow();
    }

    private Set<String> asOwner(String query) {
        Set<String> ids = new TreeSet<>();
        try (Connection connection = connect("onecamp", "onecamp", "postgres.onecamp");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
            return ids;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    static void end(ProcessHandle process) {
        process.destroy();
        process.onExit().join();
    }

    /** Whether the graph is Dgraph, whose edges lead to nodes, and not the SQL graph, whose edges are keys. */
    public boolean isDgraph() {
        return installation.graph().equals("dgraph");
    }

    private int messagesInSql(String conversation) {
        return (int)
                asGraphNumber("select count(*) from card where number = 0 and conversation = '" + conversation + "'");
    }

    long asGraphNumber(String query) {
        try (Connection connection = connect("onecamp_graph", "onecamp_graph", "postgres.onecamp-graph");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    private int messagesInDgraph(String conversation) {
        String answer = ask("/query", "application/dql", "{ all(func: has(message.card)) { message.card } }");
        return (int) Installation.stream(Json.read(answer).path("data").path("all"))
                .map(node -> node.path("message.card").asText())
                .filter(card -> card.contains(conversation))
                .count();
    }

    String ask(String path, String type, String body) {
        URI alpha = URI.create("http://127.0.0.1:" + (port("dgraph-alpha") - HTTP_BELOW_GRPC) + path);
        HttpRequest request = HttpRequest.newBuilder(alpha)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return answered(request);
    }

    static String answered(HttpRequest request) {
        try {
            HttpResponse<String> answer =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200 || answer.body().contains("\"errors\"")) {
                throw new IllegalStateException("The store does not do it: " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void asSuperuser(String command) {
        execute("postgres", "postgres", "postgres.superuser", command);
    }

    void asGraph(String command) {
        execute("onecamp_graph", "onecamp_graph", "postgres.onecamp-graph", command);
    }

    private void execute(String database, String role, String secret, String command) {
        try (Connection connection = connect(database, role, secret);
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        } catch (SQLException e) {
            throw new IllegalStateException(command, e);
        }
    }

    /** The product's own database, as its owner. */
    public Database database() {
        return new Database(() -> connect("onecamp", "onecamp", "postgres.onecamp"));
    }

    /** The SQL graph's database, as its owner. */
    public Database graphDatabase() {
        return new Database(() -> connect("onecamp_graph", "onecamp_graph", "postgres.onecamp-graph"));
    }

    private Connection connect(String database, String role, String secret) throws SQLException {
        String url = "jdbc:postgresql://127.0.0.1:" + port("postgres") + "/" + database;
        return DriverManager.getConnection(url, role, secret(secret));
    }

    /** An installation keeps its ports, so each is asked for once. */
    int port(String process) {
        return ports.computeIfAbsent(process, this::askedPort);
    }

    /** Of whichever program keeps the bytes here. */
    int s3Port() {
        return Files.isDirectory(data.resolve("minio")) ? port("minio") : port("s3proxy");
    }

    private int askedPort(String process) {
        JsonNode status = installation.status();
        return Installation.stream(status.path("stores"))
                .flatMap(store -> Installation.stream(store.path("processes")))
                .filter(one -> one.path("name").asText().equals(process))
                .findFirst()
                .map(one -> one.path("port").asInt())
                .orElseThrow(() -> new IllegalStateException("no port of " + process + ": " + status));
    }

    /** One of the secrets that the installation has made for itself. */
    public String secret(String key) {
        Properties secrets = new Properties();
        try (Reader in = Files.newBufferedReader(data.resolve("secrets.properties"))) {
            secrets.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return secrets.getProperty(key);
    }
}
