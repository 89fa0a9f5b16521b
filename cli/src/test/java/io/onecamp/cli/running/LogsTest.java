package io.onecamp.cli.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.cli.installation.DataDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogsTest {
    @TempDir
    Path folder;

    @Test
    void a_log_that_has_grown_too_large_is_put_aside_and_goes_on_empty() throws IOException {
        DataDirectory data = DataDirectory.open(folder);
        Path log = data.log("redis");
        Files.write(log, new byte[(int) Logs.LIMIT + 1]);

        new Logs(data).turnOver();
        Files.writeString(log, "goes on", StandardOpenOption.APPEND);

        assertThat(log).hasContent("goes on");
        assertThat(log.resolveSibling("redis.log.1")).hasSize(Logs.LIMIT + 1);
    }

    @Test
    void the_end_of_a_log_is_shown() throws IOException {
        DataDirectory data = DataDirectory.open(folder);
        Files.writeString(data.log("redis"), "one\ntwo\nthree\n");

        assertThat(new Logs(data).tail(data.log("redis"), 2)).containsExactly("two", "three");
        assertThat(new Logs(data).tail(data.log("nothing"), 2)).isEmpty();
    }
}
