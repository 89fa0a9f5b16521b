package io.onecamp.torture.fault;

import io.onecamp.cli.installation.Installation;
import io.onecamp.cli.process.Daemon;
import io.onecamp.cli.process.Identity;
import io.onecamp.cli.process.ProcessTable;
import io.onecamp.cli.process.Signal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The processes of the installation, by the launcher's own record of them. */
public final class Processes {
    private static final Duration TO_END = Duration.ofSeconds(40);
    private static final int UP_MINUTES = 6;
    private static final Set<String> SERVERS = Set.of("wildfly", "payara", "micro");

    private final Installation installation;
    private final String command;

    /** What the launcher has recorded of an installation, and the launcher itself. */
    public Processes(Installation installation, String command) {
        this.installation = installation;
        this.command = command;
    }

    /** The names of all of them. */
    public Set<String> names() {
        return new TreeSet<>(installation.state().read().processes().keySet());
    }

    /** The application server's number, where it runs. */
    public Optional<Long> server() {
        return names().stream()
                .filter(SERVERS::contains)
                .flatMap(name -> running(name).stream())
                .map(Identity::pid)
                .findFirst();
    }

    Optional<Identity> running(String name) {
        return installation.state().read().process(name).filter(ProcessTable::runs);
    }

    /** As in a crash; returns when it is gone. */
    void kill(Identity process) {
        Daemon.stop(process, Signal.KILL, TO_END);
    }

    /** As an operator does. */
    void stop(String name, Identity process) {
        Daemon.stop(process, name.equals("postgres") ? Signal.INT : Signal.TERM, TO_END);
    }

    /** It and all that it has started stand still; answers which. */
    List<Long> freeze(Identity process) throws IOException {
        // The parent first, so that it starts no others meanwhile.
        signal("-STOP", List.of(process.pid()));
        List<Long> all = Stream.concat(
                        Stream.of(process.pid()),
                        ProcessHandle.of(process.pid()).stream()
                                .flatMap(ProcessHandle::descendants)
                                .map(ProcessHandle::pid))
                .toList();
        signal("-STOP", all);
        return all;
    }

    void thaw(List<Long> processes) throws IOException {
        signal("-CONT", processes);
    }

    private static void signal(String signal, List<Long> processes) throws IOException {
        List<String> words = new ArrayList<>(List.of("kill", signal));
        processes.forEach(process -> words.add(process.toString()));
        try {
            // One of them may have ended meanwhile, which is nobody's fault.
            new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Starts what does not run, by the launcher; answers what it said where it could not. */
    public Optional<String> up() throws IOException {
        Said said = run("up");
        return said.exit() == 0 ? Optional.empty() : Optional.of(said.text());
    }

    /** What a command of the launcher said, and its exit code. */
    public record Said(int exit, String text) {}

    /** Runs a command of the launcher on this installation, to its end. */
    public Said run(String... words) throws IOException {
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(List.of(words));
        all.addAll(List.of("--data", installation.data().root().toString()));
        Path out = java.nio.file.Files.createTempFile("onecamp-torture", ".txt");
        try {
            Process process = new ProcessBuilder(all)
                    .redirectErrorStream(true)
                    .redirectOutput(out.toFile())
                    .start();
            if (!process.waitFor(UP_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return new Said(-1, String.join(" ", words) + " does not end");
            }
            return new Said(process.exitValue(), java.nio.file.Files.readString(out, StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Said(-1, "interrupted");
        } finally {
            java.nio.file.Files.deleteIfExists(out);
        }
    }
}
