package io.onecamp.bench.profile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A recording of another process on this machine, by {@code jcmd} of the JDK that runs this. */
public final class Recording {
    private static final String NAME = "onecamp-bench";

    private final long pid;
    private final Path file;

    private Recording(long pid, Path file) {
        this.pid = pid;
        this.file = file;
    }

    /** Begins; what an earlier run left running is ended. */
    public static Recording start(long pid, Path file) throws IOException, InterruptedException {
        Recording recording = new Recording(pid, file.toAbsolutePath());
        recording.jcmd("JFR.stop", "name=" + NAME);
        String said = recording.jcmd("JFR.start", "name=" + NAME, "settings=profile");
        if (!said.contains("Started recording")) {
            throw new IOException("process " + pid + " cannot be recorded: " + said.strip());
        }
        return recording;
    }

    /** Ends it; the file is there. */
    public Path stop() throws IOException, InterruptedException {
        Files.createDirectories(file.getParent());
        jcmd("JFR.stop", "name=" + NAME, "filename=" + file);
        if (!Files.exists(file)) {
            throw new IOException("the recording was not written to " + file);
        }
        return file;
    }

    private String jcmd(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString());
        command.add(Long.toString(pid));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
