package io.onecamp.cli.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.onecamp.cli.exit.Exit;
import io.onecamp.cli.exit.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockTest {
    @TempDir
    Path folder;

    private DataDirectory data;

    @BeforeEach
    void open() throws IOException {
        data = DataDirectory.open(folder);
    }

    @Test
    void the_second_is_told_that_the_first_is_at_work() throws IOException {
        Lock first = Lock.take(data, Duration.ZERO);

        assertThatThrownBy(() -> Lock.take(data, Duration.ofMillis(200)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.exit()).isEqualTo(Exit.BUSY));
        first.close();
    }

    @Test
    void it_can_be_taken_again_after_the_work_has_failed() throws IOException {
        assertThatThrownBy(() -> Lock.holding(data, Duration.ZERO, () -> {
                    throw new IOException("failed");
                }))
                .hasMessage("failed");

        Lock.take(data, Duration.ZERO).close();
    }
}
