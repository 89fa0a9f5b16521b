package io.onecamp.test.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The command {@code onecamp} as the build leaves it. */
final class CommandLine {
    private CommandLine() {}

    /**
     * Runs it to its end.
     *
     * @param log takes what it says, appended
     * @param environment added to this process's own
     * @return its exit code and what it said
     */
    static Said run(Path log, Duration patience, List<String> words, Map<String, String> environment) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Donecamp.home=" + Given.text("root"));
        command.addAll(List.of("-jar", Given.text("cli")));
        command.addAll(words);
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            Path out = Files.createTempFile(log.toAbsolutePath().getParent(), "said", ".txt");
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            boolean ended = process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
            String text = Files.readString(out, StandardCharsets.UTF_8);
            Files.writeString(
                    log,
                    "$ onecamp " + String.join(" ", words) + "\n" + text,
                    java.nio.file.StandardOpenOption.CREATE,
                    java.nio.file.StandardOpenOption.APPEND);
            Files.delete(out);
            if (!ended) {
                process.destroyForcibly();
                throw new IllegalStateException(String.join(" ", words) + " does not end; it said:\n" + text);
            }
            return new Said(process.exitValue(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What it said, and how it ended. */
    record Said(int exit, String text) {}
}
