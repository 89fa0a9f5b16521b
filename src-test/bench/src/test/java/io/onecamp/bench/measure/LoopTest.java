package io.onecamp.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LoopTest {
    private static final Load SHORT = new Load(3, Duration.ZERO, Duration.ofMillis(200));

    @Test
    void a_closed_loop_counts_what_succeeded_and_what_failed() {
        Sample sample = new Loop(SHORT, Stop.never()).closed(turn -> {
            if (turn.number() % 2 == 1) {
                throw new IOException("odd");
            }
        });

        assertThat(sample.done()).isPositive();
        assertThat(sample.failed()).isPositive();
        assertThat(Math.abs(sample.done() - sample.failed())).isLessThanOrEqualTo(SHORT.clients());
        assertThat(sample.firstFailure()).isEqualTo("IOException: odd");
        assertThat(sample.perSecond()).isPositive();
    }

    @Test
    void what_warms_up_is_not_measured() {
        Load warm = new Load(1, Duration.ofMillis(100), Duration.ofMillis(100));
        long begin = System.nanoTime();
        Set<Long> measured = ConcurrentHashMap.newKeySet();

        Sample sample = new Loop(warm, Stop.never()).open(100, turn -> {
            if (turn.due() - begin >= TimeUnit.MILLISECONDS.toNanos(105)) {
                measured.add(turn.number());
            }
        });

        // Twenty are due, of which the latter ten count; the one at the border is the clock's.
        assertThat(sample.done() + sample.failed()).isEqualTo(10);
        assertThat(measured).hasSizeBetween(9, 10);
    }

    /** The heart of an open loop: while one operation blocks, those due meanwhile are late, and that is told. */
    @Test
    void an_open_loop_tells_how_late_operations_were_that_waited_for_a_client() {
        CountDownLatch never = new CountDownLatch(1);
        Load one = new Load(1, Duration.ZERO, Duration.ofMillis(400));

        Sample sample = new Loop(one, Stop.never()).open(50, turn -> {
            if (turn.number() == 0) {
                never.await(300, TimeUnit.MILLISECONDS);
            }
        });

        // The first took 300 ms; the fourteen that were due meanwhile waited, the earliest of them 280 ms.
        assertThat(sample.done()).isEqualTo(20);
        assertThat(sample.millis(100)).isGreaterThanOrEqualTo(299);
        assertThat(sample.millis(50)).isGreaterThanOrEqualTo(80);
    }

    @Test
    void an_open_loop_gives_each_number_once_and_in_the_order_in_which_they_are_due() {
        Set<Long> numbers = ConcurrentHashMap.newKeySet();

        Sample sample = new Loop(SHORT, Stop.never())
                .open(200, turn -> assertThat(numbers.add(turn.number())).isTrue());

        assertThat(sample.failed()).isZero();
        assertThat(numbers).hasSize(40).contains(0L, 39L);
    }

    @Test
    void what_takes_longer_than_there_is_time_is_measured_once_by_each_client() {
        CountDownLatch never = new CountDownLatch(1);
        Load slow = new Load(2, Duration.ofMillis(50), Duration.ofMillis(50));

        Sample sample = new Loop(slow, Stop.never()).closed(turn -> never.await(200, TimeUnit.MILLISECONDS));

        assertThat(sample.done()).isEqualTo(2);
        assertThat(sample.millis(50)).isGreaterThanOrEqualTo(199);
        assertThat(sample.perSecond()).isLessThan(10);
    }

    @Test
    void stopping_ends_it_with_what_was_measured() {
        Stop stop = Stop.never();
        Load long_ = new Load(2, Duration.ZERO, Duration.ofHours(1));

        Sample sample = new Loop(long_, stop).closed(turn -> {
            if (turn.number() == 100) {
                stop.ask();
            }
        });

        assertThat(sample.done()).isGreaterThanOrEqualTo(100);
    }

    @Test
    void a_load_without_clients_or_time_is_refused() {
        assertThatThrownBy(() -> new Load(0, Duration.ZERO, Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Load(1, Duration.ZERO, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Loop(SHORT, Stop.never()).open(0, turn -> {}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
