package io.onecamp.persistence.crossstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TickerTest {
    private static final Duration REST = Duration.ofMinutes(1);

    private final ByHand threads = new ByHand();
    private final List<String> runs = new ArrayList<>();
    private final AtomicReference<Runnable> inTheRun = new AtomicReference<>(() -> {});

    @AfterEach
    void close() {
        threads.shutdownNow();
    }

    private Ticker ticker(Duration rest) {
        return new Ticker(
                "The ticker under test",
                () -> {
                    runs.add("run");
                    inTheRun.get().run();
                },
                rest);
    }

    private Ticker started(Duration rest) {
        Ticker ticker = ticker(rest);
        ticker.start(threads);
        return ticker;
    }

    @Test
    void many_pokes_are_one_run_and_one_more_where_they_came_meanwhile() {
        Ticker ticker = started(Duration.ZERO);
        ticker.poke();
        ticker.poke();
        inTheRun.set(() -> {
            ticker.poke();
            ticker.poke();
        });
        threads.next();
        inTheRun.set(() -> {});
        threads.next();
        assertThat(runs).hasSize(2);
        assertThat(threads.waiting()).isEmpty();
    }

    @Test
    void before_its_start_and_after_its_end_pokes_do_nothing() {
        Ticker ticker = ticker(Duration.ZERO);
        ticker.poke();
        ticker.start(threads);
        ticker.stop();
        ticker.poke();
        assertThat(threads.waiting()).isEmpty();
    }

    @Test
    void it_rests_after_a_run_and_not_before_the_first() {
        Ticker ticker = started(REST);
        ticker.poke();
        assertThat(threads.waiting()).allSatisfy(nanos -> assertThat(nanos).isNotPositive());
        threads.next();
        ticker.poke();
        assertThat(threads.waiting())
                .singleElement()
                .satisfies(nanos -> assertThat(nanos).isPositive().isLessThanOrEqualTo(REST.toNanos()));
    }

    @Test
    void what_is_left_over_waits_for_no_rest_and_only_once() {
        Ticker ticker = started(REST);
        ticker.poke();
        inTheRun.set(ticker::pokeAtOnce);
        threads.next();
        assertThat(threads.waiting()).allSatisfy(nanos -> assertThat(nanos).isNotPositive());
        inTheRun.set(ticker::poke);
        threads.next();
        assertThat(threads.waiting()).allSatisfy(nanos -> assertThat(nanos).isPositive());
    }

    @Test
    void a_run_that_did_little_is_followed_at_once_by_whoever_comes_later() {
        Ticker ticker = started(REST);
        inTheRun.set(ticker::skipRest);
        ticker.poke();
        threads.next();
        ticker.poke();
        assertThat(threads.waiting())
                .singleElement()
                .satisfies(nanos -> assertThat(nanos).isNotPositive());
    }

    @Test
    void a_run_that_fails_ends_nothing() {
        Ticker ticker = started(Duration.ZERO);
        inTheRun.set(() -> {
            throw new IllegalStateException("on purpose");
        });
        ticker.poke();
        threads.next();
        ticker.poke();
        threads.next();
        assertThat(runs).hasSize(2);
    }

    @Test
    void a_poke_that_finds_no_thread_is_made_up_for_by_the_next() {
        Ticker ticker = started(Duration.ZERO);
        threads.refuses = true;
        ticker.poke();
        threads.refuses = false;
        ticker.poke();
        threads.next();
        assertThat(runs).hasSize(1);
    }

    /** Runs what it was given when told to, whenever that was due. */
    private static final class ByHand extends ScheduledThreadPoolExecutor implements ScheduledExecutorService {
        private record Task(Runnable work, long nanos) {}

        private final Queue<Task> tasks = new ArrayDeque<>();
        private boolean refuses;

        private ByHand() {
            super(1);
        }

        @Override
        public ScheduledFuture<?> schedule(@Nullable Runnable work, long delay, @Nullable TimeUnit unit) {
            if (refuses || work == null || unit == null) {
                throw new RejectedExecutionException("no thread");
            }
            tasks.add(new Task(work, unit.toNanos(delay)));
            return super.schedule(() -> {}, 0, TimeUnit.NANOSECONDS);
        }

        private List<Long> waiting() {
            return tasks.stream().map(Task::nanos).toList();
        }

        private void next() {
            tasks.remove().work().run();
        }
    }
}
