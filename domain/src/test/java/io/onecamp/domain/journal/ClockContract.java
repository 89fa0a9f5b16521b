package io.onecamp.domain.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Times are whole milliseconds. */
public interface ClockContract {
    Clock testee();

    @Test
    default void times_are_whole_milliseconds_and_do_not_run_back() {
        Instant before = testee().now();
        for (int i = 0; i < 1000; i++) {
            Instant now = testee().now();
            assertThat(now.getNano() % 1_000_000).isZero();
            assertThat(now).isAfterOrEqualTo(before);
            before = now;
        }
    }
}
