package io.onecamp.test.server;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A program with its log file; whatever it starts itself goes with it. */
final class ServerProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final int SECONDS_TO_STOP = 20;

    private static final int TAIL_BYTES = 12_000;

    private final Process process;

    private final Path log;

    private ServerProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    static ServerProcess start(Path log, List<String> command, Map<String, String> environment) {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        builder.environment().put("JAVA_HOME", javaHome().toString());
        // What only soft references hold is no leak: let every collection take it.
        builder.environment().put("JDK_JAVA_OPTIONS", "-XX:SoftRefLRUPolicyMSPerMB=0");
        builder.environment().put("AS_JAVA", javaHome().toString());
        try {
            ServerProcess started = new ServerProcess(builder.start(), log);
            // Where the test is stopped from outside, what it started goes with it.
            Runtime.getRuntime().addShutdownHook(new Thread(started::close));
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a program to its end, and fails with what it said unless it succeeded. */
    static String run(Path log, List<String> command, Map<String, String> environment) {
        try (ServerProcess program = start(log, command, environment)) {
            boolean ended = program.process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (!ended || program.process.exitValue() != 0) {
                throw new IllegalStateException(command + " failed:\n" + program.tail());
            }
            return Files.readString(log, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The JDK these tests run on, which is the one the build chose. */
    static Path javaHome() {
        return Path.of(System.getProperty("java.home"));
    }

    /** Waits until the log satisfies the condition; fails with its end when the program dies or time is up. */
    void awaitLog(Predicate<String> condition) {
        try {
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).until(() -> {
                if (!process.isAlive()) {
                    throw new IllegalStateException("It ended with exit code " + process.exitValue());
                }
                return condition.test(Files.readString(log, StandardCharsets.UTF_8));
            });
        } catch (RuntimeException failed) {
            throw new IllegalStateException(failed.getMessage() + "\n" + tail(), failed);
        }
    }

    /** The last lines it wrote. */
    String tail() {
        try {
            String text = Files.readString(log, StandardCharsets.UTF_8);
            return text.substring(Math.max(0, text.length() - TAIL_BYTES));
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    /** The JVM: the program itself, or the one its start script runs. */
    long javaPid() {
        return process.descendants()
                .filter(child -> child.info().command().orElse("").endsWith("java"))
                .findFirst()
                .orElse(process.toHandle())
                .pid();
    }

    @Override
    public void close() {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroy);
        for (ProcessHandle one : all) {
            try {
                one.onExit().get(SECONDS_TO_STOP, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                one.destroyForcibly();
            } catch (ExecutionException | TimeoutException late) {
                one.destroyForcibly();
            }
        }
    }
}
