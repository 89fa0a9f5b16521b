package io.onecamp.persistence.graph.dgraph;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A real Dgraph, one Zero and one Alpha, on loopback ports of its own, in a directory that is removed at the end. */
public final class DgraphServer implements AutoCloseable {
    private static final String TELEMETRY = "reports=false; sentry=false;";

    private final Path home;
    private final int offset;
    private final List<String> aclOptions;
    private Process zero;
    private Process alpha;

    private DgraphServer(List<String> aclOptions) throws IOException {
        this.home = Files.createTempDirectory("onecamp-dgraph");
        this.offset = freeOffset();
        this.aclOptions = aclOptions;
        this.zero = startZero();
        this.alpha = startAlpha();
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /** Whether there is a program to start. */
    public static boolean isInstalled() {
        return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "dgraph")));
    }

    public static DgraphServer started() {
        return started(List.of());
    }

    /** One with users: at first only {@code groot}, whose password is {@code password}. */
    static DgraphServer startedWithAcl(Duration accessTokens, Duration refreshTokens) {
        try {
            Path secret = Files.createTempFile("onecamp-dgraph", ".acl");
            Files.writeString(secret, "0123456789abcdef0123456789abcdef");
            return started(List.of(
                    "--acl",
                    "secret-file=" + secret + "; access-ttl=" + accessTokens.toSeconds() + "s; refresh-ttl="
                            + refreshTokens.toSeconds() + "s;"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DgraphServer started(List<String> aclOptions) {
        try {
            return new DgraphServer(aclOptions);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String address() {
        return "127.0.0.1:" + (9080 + offset);
    }

    /** As the power of that process would: no goodbye, nothing flushed. */
    void killAlpha() {
        alpha.destroyForcibly().onExit().join();
    }

    void restartAlpha() {
        try {
            alpha = startAlpha();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another Dgraph at the same address: killed, emptied and started anew. */
    void wipe() {
        killAlpha();
        zero.destroyForcibly().onExit().join();
        clear(home);
        try {
            Files.createDirectories(home);
            zero = startZero();
            alpha = startAlpha();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Alive, connected, and silent. */
    void freezeAlpha() {
        signalAlpha("-STOP");
    }

    void thawAlpha() {
        signalAlpha("-CONT");
    }

    /** Returns when a real query works: Dgraph calls itself healthy seconds before. */
    void awaitReady(DgraphPulse pulse) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions()
                .until(() -> !pulse.answer().isEmpty());
    }

    @Override
    public void close() {
        alpha.destroyForcibly().onExit().join();
        zero.destroyForcibly().onExit().join();
        clear(home);
    }

    private static void clear(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void signalAlpha(String signal) {
        try {
            new ProcessBuilder("kill", signal, Long.toString(alpha.pid()))
                    .start()
                    .onExit()
                    .join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process startZero() throws IOException {
        return start(
                "zero",
                "256MiB",
                List.of(
                        "dgraph",
                        "zero",
                        "--bindall=false",
                        "-o",
                        "" + offset,
                        "--my=127.0.0.1:" + (5080 + offset),
                        "--wal",
                        home.resolve("zero").toString(),
                        "--replicas",
                        "1",
                        "--survive",
                        "filesystem",
                        "--telemetry",
                        TELEMETRY,
                        "--logtostderr"));
    }

    private Process startAlpha() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "dgraph",
                "alpha",
                "--bindall=false",
                "-o",
                "" + offset,
                "--my=127.0.0.1:" + (7080 + offset),
                "--zero=127.0.0.1:" + (5080 + offset),
                "--postings",
                home.resolve("p").toString(),
                "--wal",
                home.resolve("w").toString(),
                "--tmp",
                home.resolve("t").toString(),
                "--survive",
                "filesystem",
                "--security",
                "whitelist=127.0.0.1;",
                "--limit",
                "mutations=strict; query-timeout=5s; txn-abort-after=1m; type-filter-uid-limit=1000;",
                "--cache",
                "size-mb=256; percentage=40,40,20;",
                "--badger",
                "memtablesize=16777216; nummemtables=2; numcompactors=2; valuelogfilesize=67108863;",
                "--telemetry",
                TELEMETRY,
                "--logtostderr"));
        command.addAll(aclOptions);
        return start("alpha", "1GiB", command);
    }

    private Process start(String name, String memory, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        home.resolve(name + ".log").toFile()));
        builder.environment().put("GOMEMLIMIT", memory);
        return builder.start();
    }

    private static int freeOffset() {
        for (int attempt = 0; attempt < 200; attempt++) {
            int offset = ThreadLocalRandom.current().nextInt(2_000, 40_000);
            if (Stream.of(5080, 6080, 7080, 8080, 9080).allMatch(port -> isFree(port + offset))) {
                return offset;
            }
        }
        throw new IllegalStateException("no five free ports at one offset");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
