package io.onecamp.cli.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** What the operating system says about its processes. On Linux from {@code /proc}, elsewhere from the JDK. */
public final class ProcessTable {
    private static final Path PROC = Path.of("/proc");

    private ProcessTable() {}

    /** The process that has this number now; empty where there is none, or only its unreaped remains. */
    public static Optional<Identity> identify(long pid) {
        return birth(pid).map(birth -> new Identity(pid, birth, program(pid)));
    }

    /** Whether exactly this process still runs. A later process with the same number is not it. */
    public static boolean runs(Identity identity) {
        return birth(identity.pid()).filter(identity.birth()::equals).isPresent();
    }

    /** Its resident memory in bytes, where the system tells. */
    public static OptionalLong memory(long pid) {
        try (Stream<String> lines = Files.lines(PROC.resolve(pid + "/status"))) {
            return lines.filter(l -> l.startsWith("VmRSS:"))
                    .mapToLong(l -> Long.parseLong(l.replaceAll("[^0-9]", "")) * 1024)
                    .findFirst();
        } catch (IOException | RuntimeException gone) {
            return OptionalLong.empty();
        }
    }

    /**
     * Running processes of that program whose working directory is exactly this one: what a launcher that was killed
     * left behind without a record. Only Linux tells; elsewhere the list is empty.
     */
    public static List<Identity> at(Path directory, String program) {
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            return all.map(ProcessHandle::pid)
                    .filter(pid -> links(pid, "cwd", directory))
                    .flatMap(pid -> identify(pid).stream())
                    .filter(found -> found.command().equals(program))
                    .toList();
        }
    }

    /**
     * On Linux the boot and the tick of the start: the wall clock may be corrected meanwhile, those cannot. Elsewhere
     * the second of the start.
     */
    static Optional<String> birth(long pid) {
        if (Files.isDirectory(PROC.resolve("self"))) {
            return linuxBirth(pid);
        }
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(p -> p.info().startInstant())
                .map(Instant::getEpochSecond)
                .map(s -> "second " + s);
    }

    private static Optional<String> linuxBirth(long pid) {
        try {
            String stat = Files.readString(PROC.resolve(pid + "/stat"));
            // The second field is the program's name in brackets and may itself hold spaces and brackets.
            String[] rest = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            boolean ended = rest[0].equals("Z") || rest[0].equals("X");
            return ended ? Optional.empty() : Optional.of("boot " + boot() + " tick " + rest[19]);
        } catch (IOException | RuntimeException gone) {
            return Optional.empty();
        }
    }

    private static String boot() throws IOException {
        return Files.readString(PROC.resolve("sys/kernel/random/boot_id")).strip();
    }

    private static boolean links(long pid, String name, Path target) {
        try {
            return Files.readSymbolicLink(PROC.resolve(pid + "/" + name)).equals(target);
        } catch (IOException | RuntimeException notOurs) {
            return false;
        }
    }

    private static String program(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(p -> p.info().command())
                .map(c -> Path.of(c).getFileName().toString())
                .orElse("?");
    }
}
