package io.onecamp.cli.process;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds out who listens on a port, so that "port taken" can say by whom. */
public final class PortHolder {
    private PortHolder() {}

    /** The process that listens there, in words for a person; says so where the system does not tell. */
    public static String describe(int port) {
        return listener(port)
                .flatMap(ProcessTable::identify)
                .map(found -> found.command() + " (pid " + found.pid() + ")")
                .orElse("a process this user may not see");
    }

    /** The number of the process that listens there, where the system tells. */
    public static Optional<Long> listener(int port) {
        Set<String> inodes = new HashSet<>();
        inodes.addAll(listening(Path.of("/proc/net/tcp"), port));
        inodes.addAll(listening(Path.of("/proc/net/tcp6"), port));
        if (!inodes.isEmpty()) {
            try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
                return all.map(ProcessHandle::pid)
                        .filter(pid -> holds(pid, inodes))
                        .findFirst();
            }
        }
        return byLsof(port);
    }

    /** Field 1 is "address:port" in hexadecimal, field 3 the state (0A is listening), field 9 the socket's inode. */
    private static Set<String> listening(Path table, int port) {
        String suffix = ":%04X".formatted(port);
        Set<String> inodes = new HashSet<>();
        try (Stream<String> lines = Files.lines(table)) {
            lines.skip(1)
                    .map(line -> line.strip().split("\\s+"))
                    .filter(f -> f[1].endsWith(suffix) && f[3].equals("0A"))
                    .forEach(f -> inodes.add("socket:[" + f[9] + "]"));
        } catch (IOException notLinux) {
            return Set.of();
        }
        return inodes;
    }

    private static boolean holds(long pid, Set<String> sockets) {
        try (DirectoryStream<Path> open = Files.newDirectoryStream(Path.of("/proc/" + pid + "/fd"))) {
            for (Path descriptor : open) {
                if (sockets.contains(Files.readSymbolicLink(descriptor).toString())) {
                    return true;
                }
            }
        } catch (IOException | RuntimeException notOurs) {
            return false;
        }
        return false;
    }

    private static Optional<Long> byLsof(int port) {
        return OnPath.find("lsof")
                .map(lsof -> Output.of(
                        List.of(lsof.toString(), "-nP", "-t", "-iTCP:" + port, "-sTCP:LISTEN"),
                        Map.of(),
                        Duration.ofSeconds(10)))
                .filter(Output::success)
                .flatMap(o -> o.text().lines().findFirst())
                .map(Long::parseLong);
    }
}
