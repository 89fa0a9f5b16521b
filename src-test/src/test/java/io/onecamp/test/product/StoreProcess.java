package io.onecamp.test.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A store's process, to be killed or frozen. Starting it again is the command's: {@link Installation#up}. */
public final class StoreProcess {
    private final Installation installation;
    private final String name;
    private List<Long> frozen = List.of();

    StoreProcess(Installation installation, String name) {
        this.installation = installation;
        this.name = name;
    }

    /** As in a crash; returns when it is gone. */
    public void kill() {
        ProcessHandle process = installation.process(name);
        process.destroyForcibly();
        process.onExit().join();
    }

    /** It, and those it has started, neither answer nor go away. */
    public void freeze() {
        ProcessHandle process = installation.process(name);
        // The parent first, so that it starts no others meanwhile.
        signal("-STOP", List.of(process.pid()));
        frozen = Stream.concat(Stream.of(process), process.descendants())
                .map(ProcessHandle::pid)
                .toList();
        signal("-STOP", frozen);
    }

    /** They go on where they were. */
    public void thaw() {
        signal("-CONT", frozen);
        frozen = List.of();
    }

    private static void signal(String signal, List<Long> processes) {
        if (processes.isEmpty()) {
            return;
        }
        List<String> command = new ArrayList<>(List.of("kill", signal));
        processes.forEach(process -> command.add(process.toString()));
        try {
            // One of them may have ended meanwhile, which is not ours to judge.
            new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
