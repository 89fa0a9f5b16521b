package io.onecamp.test.product;

import com.fasterxml.jackson.databind.JsonNode;
import io.onecamp.test.language.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/** One installation of the product in a folder of its own, on ports of its own. */
public final class Installation implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(6);

    private final Path data;
    private final Path log;
    private final String server;
    private final String graph;
    private final Properties settings = new Properties();
    private final Map<String, String> environment = new HashMap<>();

    /**
     * Begins anew: what an earlier run left under that name is stopped and deleted.
     *
     * @param name of its folder
     * @param server wildfly, payara or micro
     * @param graph dgraph or sql
     */
    public Installation(String name, String server, String graph) {
        this.data = Given.path("runs").resolve(name);
        this.log = Given.path("runs").resolve(name + ".log");
        this.server = server;
        this.graph = graph;
        try {
            clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // Everybody in the stories calls from an address of their own, as if through a reverse proxy.
        with("onecamp.http.proxies", "1");
    }

    /** Which graph it keeps: dgraph or sql. */
    public String graph() {
        return graph;
    }

    /** With that setting, as an operator writes it into the file; before it is first started. */
    public Installation with(String key, String value) {
        settings.setProperty(key, value);
        try {
            Files.createDirectories(data);
            try (var out = Files.newBufferedWriter(data.resolve("onecamp.properties"))) {
                settings.store(out, "written by the tests");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Every process of it is started with that variable in its environment. */
    public Installation startedWith(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Starts what does not run; returns once the product is ready. */
    public Installation up() {
        List<String> words = new ArrayList<>(List.of("up", "--data", data.toString(), "--port", "0"));
        words.addAll(List.of("--server", server, "--graph", graph));
        words.addAll(List.of("--archive", Given.text(server.equals("micro") ? "war" : "ear")));
        succeed(words);
        return this;
    }

    /** Stops everything; the data stay. */
    public void down() {
        succeed(List.of("down", "--data", data.toString()));
    }

    /** What {@code status --json} says. */
    public JsonNode status() {
        String text = CommandLine.run(log, PATIENCE, List.of("status", "--json", "--data", data.toString()), Map.of())
                .text();
        return Json.read(text.substring(Math.max(0, text.indexOf('{'))));
    }

    /**
     * What {@code doctor --json} says.
     *
     * @param words more of its options
     */
    public Diagnosis doctor(String... words) {
        List<String> all = new ArrayList<>(List.of("doctor", "--json", "--data", data.toString()));
        all.addAll(List.of(words));
        CommandLine.Said said = CommandLine.run(log, PATIENCE, all, Map.of());
        if (said.text().indexOf('{') < 0) {
            throw new IllegalStateException("onecamp " + all + " ended with " + said.exit() + ":\n" + said.text());
        }
        return new Diagnosis(
                said.exit(), Json.read(said.text().substring(said.text().indexOf('{'))));
    }

    /** What the doctor says, and its exit code. */
    public record Diagnosis(int exit, JsonNode told) {
        /** Each difference as {@code <store> <kind>}, sorted. */
        public List<String> differences() {
            return stream(told.path("differences"))
                    .map(one ->
                            one.path("store").asText() + " " + one.path("kind").asText())
                    .sorted()
                    .toList();
        }
    }

    /** Fills the graph again; returns once everything was sent. */
    public void rebuildsGraph(String... words) {
        List<String> all = new ArrayList<>(List.of("rebuild", "graph", "--data", data.toString()));
        all.addAll(List.of(words));
        succeed(all);
    }

    /** Where people reach it. */
    public URI home() {
        return URI.create(status().path("url").asText());
    }

    /** The number of a process that runs, by the name that {@code status} has for it. */
    public ProcessHandle process(String name) {
        JsonNode status = status();
        return Stream.concat(Stream.of(status.path("server")), stream(status.path("stores")))
                .flatMap(part -> stream(part.path("processes")))
                .filter(process -> process.path("name").asText().equals(name))
                .filter(process -> process.path("running").asBoolean())
                .findFirst()
                .flatMap(process -> ProcessHandle.of(process.path("pid").asLong()))
                .orElseThrow(() -> new IllegalStateException("no process " + name + " runs: " + status));
    }

    /** The process of that name, to be harmed. */
    public StoreProcess store(String name) {
        return new StoreProcess(this, name);
    }

    /** A second application node of this installation, of the same server, which uses this one's stores. */
    public Installation anotherNode(String name) {
        return SecondNode.of(this, new Installation(name, server, graph));
    }

    Path data() {
        return data;
    }

    /** The name of the application server's process. */
    public String server() {
        return server;
    }

    /** Databases and stores, to be damaged from outside. */
    public Outside outside() {
        return new Outside(this, data);
    }

    @Override
    public void close() {
        down();
    }

    static Stream<JsonNode> stream(JsonNode array) {
        return java.util.stream.StreamSupport.stream(array.spliterator(), false);
    }

    private void succeed(List<String> words) {
        CommandLine.Said said = CommandLine.run(log, PATIENCE, words, environment);
        if (said.exit() != 0) {
            throw new IllegalStateException("onecamp " + words + " ended with " + said.exit() + ":\n" + said.text());
        }
    }

    private void clear() throws IOException {
        if (Files.isDirectory(data)) {
            down();
            try (Stream<Path> files = Files.walk(data)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
