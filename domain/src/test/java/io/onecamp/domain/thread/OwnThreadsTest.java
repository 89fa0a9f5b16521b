package io.onecamp.domain.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class OwnThreadsTest {
    private final OwnThreads testee = new OwnThreads("testee", 2, Runnable::run);

    @AfterEach
    void close() {
        testee.close();
    }

    @Test
    void as_many_work_at_once_as_were_asked_for() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        var first = testee.executor().submit(() -> together.await(10, TimeUnit.SECONDS));
        var second = testee.executor().submit(() -> together.await(10, TimeUnit.SECONDS));
        assertThat(List.of(first.get(), second.get())).containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void each_thread_lives_in_the_context() throws Exception {
        ThreadLocal<String> place = new ThreadLocal<>();
        try (OwnThreads placed = new OwnThreads("placed", 1, work -> {
            place.set("in the application");
            work.run();
        })) {
            assertThat(placed.executor().submit(place::get).get()).isEqualTo("in the application");
        }
    }

    @Test
    void work_is_done_though_the_context_is_refused() throws Exception {
        try (OwnThreads refused = new OwnThreads("refused", 1, work -> {
            throw new IllegalStateException("the application is going");
        })) {
            assertThat(refused.executor().submit(() -> "done").get()).isEqualTo("done");
        }
    }

    @Test
    void what_is_due_is_done_before_it_closes_and_what_is_for_later_is_forgotten() throws Exception {
        CountDownLatch begun = new CountDownLatch(2);
        CountDownLatch closing = new CountDownLatch(1);
        AtomicBoolean due = new AtomicBoolean();
        AtomicBoolean later = new AtomicBoolean();
        for (int i = 0; i < 2; i++) {
            testee.executor().submit(() -> {
                begun.countDown();
                return closing.await(10, TimeUnit.SECONDS);
            });
        }
        begun.await();
        testee.executor().execute(() -> due.set(true));
        testee.executor().schedule(() -> later.set(true), 1, TimeUnit.HOURS);
        testee.executor().scheduleWithFixedDelay(() -> later.set(true), 1, 1, TimeUnit.HOURS);
        Thread ending = new Thread(testee::close);
        ending.start();
        await().until(testee.executor()::isShutdown);
        closing.countDown();
        ending.join();
        assertThat(testee.executor().isTerminated()).isTrue();
        assertThat(due).isTrue();
        assertThat(later).isFalse();
    }

    @Test
    void nothing_is_taken_any_more_and_no_thread_is_left() {
        testee.executor().execute(() -> {});
        testee.close();
        assertThatThrownBy(() -> testee.executor().execute(() -> {})).isInstanceOf(RejectedExecutionException.class);
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.startsWith("onecamp-testee-"));
    }

    @Test
    void what_does_not_end_by_itself_is_interrupted() {
        testee.executor().execute(() -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException asked) {
                Thread.currentThread().interrupt();
            }
        });
        testee.close();
        assertThat(testee.executor().isTerminated()).isTrue();
    }
}
