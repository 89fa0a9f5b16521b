package io.onecamp.cli.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Starts processes that outlive the launcher and its terminal, and stops them. */
public final class Daemon {
    private Daemon() {}

    /**
     * Starts it in a session of its own, so that neither Ctrl-C nor a closed terminal reaches it.
     *
     * @throws IOException where the program is missing, not executable, or ends at once
     */
    public static Identity start(Launch launch) throws IOException {
        Files.createDirectories(launch.directory());
        ProcessBuilder builder = new ProcessBuilder(detached(launch.command()))
                .directory(launch.directory().toFile())
                .redirectInput(launch.input().toFile())
                .redirectOutput(ProcessBuilder.Redirect.appendTo(launch.log().toFile()))
                .redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("ONECAMP_"));
        builder.environment().putAll(launch.environment());
        Process process = builder.start();
        return identityOf(process, launch.program())
                .orElseThrow(() -> new IOException(launch.program() + " ended as soon as it was started"));
    }

    /** Asks it to end, and after the patience ends it. Returns once it has ended. */
    public static void stop(Identity identity, Signal signal, Duration patience) {
        if (!ProcessTable.runs(identity)) {
            return;
        }
        signal(identity, signal);
        if (!ended(identity, patience)) {
            signal(identity, Signal.KILL);
            ended(identity, Duration.ofSeconds(10));
        }
    }

    private static List<String> detached(List<String> command) {
        List<String> words = new ArrayList<>();
        Optional<Path> setsid = OnPath.find("setsid");
        if (setsid.isPresent()) {
            words.add(setsid.get().toString());
        } else {
            // Ignored signals stay ignored across exec; the process keeps its number as with setsid.
            words.addAll(List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh"));
        }
        words.addAll(command);
        return words;
    }

    /** The helper that changed session or user must have become the program itself before its name is taken down. */
    private static Optional<Identity> identityOf(Process process, String program) {
        long limit = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        Optional<Identity> found = ProcessTable.identify(process.pid());
        while (found.isPresent() && !found.get().command().equals(program) && System.nanoTime() < limit) {
            pause();
            found = ProcessTable.identify(process.pid());
        }
        return found;
    }

    private static void signal(Identity identity, Signal signal) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(identity.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException noSuchProgram) {
            ProcessHandle.of(identity.pid()).ifPresent(ProcessHandle::destroy);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean ended(Identity identity, Duration patience) {
        long limit = System.nanoTime() + patience.toNanos();
        while (ProcessTable.runs(identity)) {
            if (System.nanoTime() > limit) {
                return false;
            }
            pause();
        }
        return true;
    }

    private static void pause() {
        try {
            new CompletableFuture<Void>().get(50, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException expected) {
            // The time is over, which is all that was wanted.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
