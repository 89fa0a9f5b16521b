package io.onecamp.domain.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.domain.id.EntryId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Settled is what the graph has; waiting ends with the time that was given. */
public interface SettlingContract {
    Settling testee();

    /** An entry that the graph has. */
    EntryId settled();

    /** An entry that the graph is not going to take. */
    EntryId waiting();

    @Test
    default void what_the_graph_has_is_settled_and_so_is_nothing() {
        assertThat(testee().await(List.of(settled()), Duration.ofSeconds(5))).isTrue();
        assertThat(testee().await(List.of(), Duration.ZERO)).isTrue();
    }

    @Test
    default void what_it_does_not_have_is_not_settled_when_the_time_is_over() {
        EntryId there = settled();
        EntryId waiting = waiting();
        long before = System.nanoTime();
        assertThat(testee().await(List.of(waiting), Duration.ofMillis(50))).isFalse();
        assertThat(testee().await(List.of(there, waiting), Duration.ofMillis(50)))
                .isFalse();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
    }
}
