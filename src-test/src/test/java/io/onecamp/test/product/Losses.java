package io.onecamp.test.product;

import io.onecamp.test.language.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What stores lose behind the product's back: a message, a document, a file's bytes, their newest days. */
public final class Losses {
    private static final List<String> DGRAPH = List.of("dgraph-zero", "dgraph-alpha");

    private final Outside outside;
    private final Installation installation;
    private final Path data;

    Losses(Outside outside, Installation installation, Path data) {
        this.outside = outside;
        this.installation = installation;
        this.data = data;
    }

    /** The graph has lost that message, and says so to nobody. */
    public void losesFromGraph(String conversation, long seq) {
        if (outside.isDgraph()) {
            String key = "[0-9a-f-]{36}/" + conversation + ":" + seq;
            String node = Installation.stream(Json.read(outside.ask(
                                    "/query", "application/dql", "{ all(func: has(message.key)) { uid message.key } }"))
                            .path("data")
                            .path("all"))
                    .filter(one -> one.path("message.key").asText().matches(key))
                    .map(one -> one.path("uid").asText())
                    .findFirst()
                    .orElseThrow();
            outside.ask(
                    "/mutate?commitNow=true",
                    "application/rdf",
                    "{ delete {\n<%1$s> <message.key> * .\n<%1$s> <message.card> * .\n<%1$s> <message.card_entry> * .\n} }"
                            .formatted(node));
        } else {
            outside.asGraph("delete from card where number = 0 and conversation = '%s' and seq = %d"
                    .formatted(conversation, seq));
        }
    }

    /** The search index has lost that message. */
    public void losesFromSearch(String message) {
        Outside.answered(outside.toSearch("/" + outside.searchIndex() + "/_delete_by_query?refresh=true")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"query\": {\"term\": {\"id\": \"%s\"}}}".formatted(message)))
                .build());
    }

    /**
     * The bytes of that file are gone.
     *
     * @return what brings them back
     */
    public Runnable losesBytes(String file) {
        for (String program : List.of("minio", "s3proxy")) {
            Path bucket = data.resolve(program).resolve("files").resolve("onecamp");
            if (Files.isDirectory(bucket)) {
                try (Stream<Path> objects = Files.walk(bucket, 2)) {
                    Path bytes = objects.filter(
                                    path -> path.getFileName().toString().equals(file))
                            .findFirst()
                            .orElseThrow();
                    Path away = Files.createTempDirectory(data, "lost").resolve(file);
                    return moved(bytes, away);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        throw new IllegalStateException("no S3 of our own");
    }

    private static Runnable moved(Path bytes, Path away) throws IOException {
        Files.move(bytes, away);
        return () -> {
            try {
                Files.createDirectories(bytes.getParent());
                Files.move(away, bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    /**
     * Copies the graph's volume as it is now; the graph is down for that moment.
     *
     * @return what puts the copy in the place of what the graph has by then, which is an older volume restored
     */
    public Runnable graphVolume() {
        if (!outside.isDgraph()) {
            long newest = outside.asGraphNumber("select coalesce(max(entry), 0) from card");
            return () -> {
                outside.stopGraph();
                outside.startGraph();
                outside.asGraph(
                        "delete from card where entry > " + newest + "; delete from tally where entry > " + newest);
                outside.stopGraph();
                outside.startGraph();
            };
        }
        Path copy = data.resolveSibling(data.getFileName() + "-graph-copy");
        whileDgraphIsDown(() -> DGRAPH.forEach(one -> replace(data.resolve(one), copy.resolve(one))));
        return () -> whileDgraphIsDown(() -> DGRAPH.forEach(one -> replace(copy.resolve(one), data.resolve(one))));
    }

    private void whileDgraphIsDown(Runnable work) {
        List<ProcessHandle> processes =
                DGRAPH.reversed().stream().map(installation::process).toList();
        processes.forEach(Outside::end);
        work.run();
        installation.up();
    }

    private static void replace(Path from, Path to) {
        try {
            if (Files.exists(to)) {
                try (Stream<Path> old = Files.walk(to)) {
                    for (Path one :
                            old.sorted(java.util.Comparator.reverseOrder()).toList()) {
                        Files.delete(one);
                    }
                }
            }
            Files.createDirectories(to.getParent());
            try (Stream<Path> all = Files.walk(from)) {
                for (Path one : all.toList()) {
                    Files.copy(one, to.resolve(from.relativize(one).toString()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
