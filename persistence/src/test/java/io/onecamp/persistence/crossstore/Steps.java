package io.onecamp.persistence.crossstore;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The server's threads, stepped by a test: what the seam asks them to run waits until the test runs it itself. */
final class Steps extends Threads {
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final ScheduledExecutorService threads = new ScheduledThreadPoolExecutor(0) {
        @Override
        public void execute(Runnable work) {
            waiting.add(work);
        }

        /** Whatever a round rests: the test says when it is over. */
        @Override
        public ScheduledFuture<?> schedule(Runnable work, long delay, TimeUnit unit) {
            waiting.add(work);
            return super.schedule(() -> {}, 0, unit);
        }
    };

    @Override
    public ScheduledExecutorService relay() {
        return threads;
    }

    @Override
    public ScheduledExecutorService settle() {
        return threads;
    }

    int waiting() {
        return waiting.size();
    }

    void one() {
        waiting.remove().run();
    }

    /** Until nothing waits any more. */
    void all() {
        for (int i = 0; !waiting.isEmpty(); i++) {
            if (i == 1000) {
                throw new IllegalStateException("it never comes to rest");
            }
            one();
        }
    }
}
