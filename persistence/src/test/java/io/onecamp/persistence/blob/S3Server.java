package io.onecamp.persistence.blob;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A real S3 service in a process of its own, on loopback, in a directory that is removed at the end. */
final class S3Server {
    static final String USER = "onecamp";
    static final String SECRET = "a-secret-of-tests";

    private static Optional<S3Server> proxy = Optional.empty();
    private static Optional<S3Server> minio = Optional.empty();

    private final Path home;
    private final int port = freePort();
    private final Process process;

    private interface Words {
        List<String> of(Path home, int port) throws IOException;
    }

    private S3Server(Words words) {
        try {
            this.home = Files.createTempDirectory("onecamp-s3");
            ProcessBuilder builder = new ProcessBuilder(words.of(home, port));
            builder.environment().putAll(Map.of("MINIO_ROOT_USER", USER, "MINIO_ROOT_PASSWORD", SECRET));
            this.process = builder.redirectErrorStream(true)
                    .redirectOutput(home.resolve("log").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /** The S3 protocol over a folder, which every machine has. */
    static synchronized S3Server proxy() {
        if (proxy.isEmpty()) {
            S3Server server = new S3Server((home, port) -> {
                Path properties = home.resolve("s3proxy.properties");
                Files.writeString(
                        properties, """
                        s3proxy.endpoint=http://127.0.0.1:%d
                        s3proxy.authorization=aws-v2-or-v4
                        s3proxy.identity=%s
                        s3proxy.credential=%s
                        jclouds.provider=filesystem-nio2
                        jclouds.filesystem.basedir=%s
                        """.formatted(port, USER, SECRET, Files.createDirectories(home.resolve("files"))));
                String java = ProcessHandle.current().info().command().orElse("java");
                return List.of(java, "-Xmx128m", "-jar", jar().toString(), "--properties", properties.toString());
            });
            server.prepared();
            proxy = Optional.of(server);
        }
        return proxy.get();
    }

    /** As this module's build has put it there, whichever module's tests are running. */
    private static Path jar() {
        Path here = Path.of("target", "s3proxy", "s3proxy.jar");
        return Files.exists(here) ? here : Path.of("..", "persistence").resolve(here);
    }

    /** Whether there is a program to start. */
    static boolean isMinioInstalled() {
        return program().isPresent();
    }

    static synchronized S3Server minio() {
        if (minio.isEmpty()) {
            S3Server server = new S3Server((home, port) -> List.of(
                    program().orElseThrow().toString(),
                    "server",
                    "--quiet",
                    "--address=127.0.0.1:" + port,
                    "--console-address=127.0.0.1:" + freePort(),
                    home.resolve("files").toString()));
            server.prepared();
            minio = Optional.of(server);
        }
        return minio.get();
    }

    private static Optional<Path> program() {
        return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "minio"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private void prepared() {
        S3Store store = new S3Store(new S3Calls(Guards.fresh(), endpoint()));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions()
                .until(() -> {
                    store.prepare();
                    return true;
                });
    }

    int port() {
        return port;
    }

    S3Endpoint endpoint() {
        return at("http://127.0.0.1:" + port, "onecamp");
    }

    static S3Endpoint nobody() {
        return at("http://127.0.0.1:" + freePort(), "onecamp");
    }

    static S3Endpoint at(String url, String bucket) {
        return new S3Endpoint(url, "us-east-1", bucket, USER, SECRET, Duration.ofSeconds(5), 16);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void close() {
        process.destroyForcibly().onExit().join();
        try (Stream<Path> files = Files.walk(home)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
