package io.onecamp.domain.thread;

import java.time.Duration;
import java.util.concurrent.Delayed;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A pool whose threads are the application's own and end with it. A server's executor that an annotation defines may
 * keep its threads, and by them the application, when the application is gone (ADR 7).
 */
public final class OwnThreads implements AutoCloseable {
    private static final Duration IDLE = Duration.ofMinutes(1);

    /** How long what is under way, and what is due, may still take. With the next one within ten seconds. */
    private static final Duration TO_FINISH = Duration.ofSeconds(5);

    private static final Duration TO_GIVE_UP = Duration.ofSeconds(3);

    private final ScheduledThreadPoolExecutor pool;

    /**
     * Starts no thread before there is work.
     *
     * @param name part of each thread's name
     * @param most threads at once
     * @param context runs what it is given in the application's context, on the calling thread: each thread lives in it
     */
    public OwnThreads(String name, int most, Executor context) {
        AtomicInteger number = new AtomicInteger();
        pool = new ScheduledThreadPoolExecutor(most, worker -> {
            Thread thread = new Thread(() -> live(context, worker), "onecamp-" + name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        pool.setKeepAliveTime(IDLE.toSeconds(), TimeUnit.SECONDS);
        pool.allowCoreThreadTimeOut(true);
        pool.setRemoveOnCancelPolicy(true);
        pool.setContinueExistingPeriodicTasksAfterShutdownPolicy(false);
    }

    /** A context that a server refuses, because the application is going, must not leave the pool waiting for a thread. */
    private static void live(Executor context, Runnable worker) {
        AtomicBoolean begun = new AtomicBoolean();
        Runnable once = () -> {
            begun.set(true);
            worker.run();
        };
        try {
            context.execute(once);
        } catch (IllegalStateException | RejectedExecutionException refused) {
            if (begun.get()) {
                throw refused;
            }
            worker.run();
        }
    }

    /** The same, to be looked at. */
    public ThreadPoolExecutor pool() {
        return pool;
    }

    /** Where work is given to them. */
    public ScheduledExecutorService executor() {
        return pool;
    }

    /**
     * Takes nothing more, lets what is due come to its end, forgets what is for later, and returns when no thread is
     * left: within ten seconds, unless something cannot even be interrupted.
     */
    @Override
    public void close() {
        pool.getQueue().removeIf(task -> task instanceof Delayed later && later.getDelay(TimeUnit.NANOSECONDS) > 0);
        pool.shutdown();
        try {
            if (!pool.awaitTermination(TO_FINISH.toSeconds(), TimeUnit.SECONDS)) {
                pool.shutdownNow();
                pool.awaitTermination(TO_GIVE_UP.toSeconds(), TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            pool.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
