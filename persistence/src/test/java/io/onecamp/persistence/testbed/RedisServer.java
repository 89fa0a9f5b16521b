package io.onecamp.persistence.testbed;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import redis.embedded.core.ExecutableProvider;

/** A real Redis of the tests' own: the program on the PATH, else the one from Maven. It asks for a password. */
public final class RedisServer implements AutoCloseable {
    private static final String PASSWORD = "of-tests";

    private static Optional<RedisServer> shared = Optional.empty();

    private final int port = freePort();
    private Process process;

    private RedisServer() {
        process = start();
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
    }

    /** The one that the tests of one run share. */
    public static synchronized RedisServer shared() {
        if (shared.isEmpty()) {
            shared = Optional.of(new RedisServer());
        }
        return shared.get();
    }

    /** One of its own, to be harmed. */
    public static RedisServer started() {
        return new RedisServer();
    }

    public String url() {
        return "redis://:" + PASSWORD + "@127.0.0.1:" + port;
    }

    /** Dies as in a crash, with all that it held. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Is there again, on the same port, and remembers nothing. */
    public void again() {
        process = start();
    }

    /** Neither answers nor goes away. */
    public void freeze() {
        signal("-STOP");
    }

    public void thaw() {
        signal("-CONT");
    }

    @Override
    public void close() {
        kill();
    }

    private void signal(String signal) {
        try {
            int exit = new ProcessBuilder("kill", signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new IllegalStateException("kill " + signal + " ended with " + exit);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Process start() {
        try {
            Process started = new ProcessBuilder(List.of(
                            program().toString(),
                            "--port",
                            Integer.toString(port),
                            "--bind",
                            "127.0.0.1",
                            "--requirepass",
                            PASSWORD,
                            "--save",
                            "",
                            "--appendonly",
                            "no"))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            Awaitility.await("Redis listens").atMost(Duration.ofSeconds(20)).until(this::listens);
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean listens() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static Path program() throws IOException {
        Optional<Path> installed = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "redis-server"))
                .filter(file -> file.toFile().canExecute())
                .findFirst();
        return installed.isPresent()
                ? installed.get()
                : ExecutableProvider.newJarResourceProvider().get().toPath();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
