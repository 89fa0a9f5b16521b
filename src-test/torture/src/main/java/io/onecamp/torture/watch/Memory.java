package io.onecamp.torture.watch;

import io.onecamp.cli.process.ProcessTable;
import io.onecamp.torture.fault.Processes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The application server's memory over time: what it holds of the system, and what is in use after a collection. */
public final class Memory {
    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    private final Processes processes;
    private final long begin = System.nanoTime();
    private final List<Sample> samples = new ArrayList<>();

    /**
     * One look.
     *
     * @param pid of the server; another one after it was killed
     * @param resident in bytes
     * @param live bytes of heap in use after a collection; -1 where it did not answer
     */
    public record Sample(Duration at, long pid, long resident, long live) {}

    public Memory(Processes processes) {
        this.processes = processes;
    }

    /** Looks once; has the server collect its garbage. Nothing while it does not run. */
    public void look() {
        Optional<Long> server = processes.server();
        if (server.isPresent()) {
            long pid = server.get();
            long live = collected(pid);
            long resident = ProcessTable.memory(pid).orElse(0);
            synchronized (this) {
                samples.add(new Sample(Duration.ofNanos(System.nanoTime() - begin), pid, resident, live));
            }
        }
    }

    public synchronized List<Sample> samples() {
        return List.copyOf(samples);
    }

    private static long collected(long pid) {
        try {
            if (jcmd(pid, "GC.run").isEmpty()) {
                return -1;
            }
            Matcher used = USED.matcher(jcmd(pid, "GC.heap_info"));
            return used.find() ? Long.parseLong(used.group(1)) * 1024 : -1;
        } catch (IOException e) {
            return -1;
        }
    }

    /** A frozen server does not answer; nobody waits for it long. */
    private static String jcmd(long pid, String command) throws IOException {
        Path program = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        Process process = new ProcessBuilder(program.toString(), Long.toString(pid), command)
                .redirectErrorStream(true)
                .start();
        try {
            if (!process.waitFor(10, java.util.concurrent.TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return "";
            }
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
