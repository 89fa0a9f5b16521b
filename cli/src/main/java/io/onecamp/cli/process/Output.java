package io.onecamp.cli.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What a short-lived program printed.
 *
 * @param status its exit status, 0 for success
 * @param text standard output and error together
 */
public record Output(int status, String text) {

    /** Runs it to its end; longer than the limit counts as failed. */
    public static Output of(List<String> command, Map<String, String> environment, Duration limit) {
        try {
            // A file and not a pipe: a grandchild may keep a pipe open for ever.
            Path file = Files.createTempFile("onecamp", ".out");
            try {
                ProcessBuilder builder = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(file.toFile())
                        .redirectInput(new java.io.File("/dev/null"));
                builder.environment().putAll(environment);
                return finished(builder.start(), limit, file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it ended well. */
    public boolean success() {
        return status == 0;
    }

    private static Output finished(Process process, Duration limit, Path file) throws IOException {
        try {
            boolean ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (!ended) {
                process.destroyForcibly();
            }
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            return new Output(ended ? process.exitValue() : 124, text.strip());
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            return new Output(130, "interrupted");
        }
    }
}
