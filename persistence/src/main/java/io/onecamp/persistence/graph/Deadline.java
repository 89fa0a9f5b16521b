package io.onecamp.persistence.graph;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/** The moment until which an answer is worth waiting for, however many attempts it takes. */
public final class Deadline {
    private static final long LONGEST_PAUSE_MILLIS = 64;

    private final long atNanos;

    private Deadline(long atNanos) {
        this.atNanos = atNanos;
    }

    public static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** What is left, 1 ms at least: a call needs some deadline even when there is no time left for it. */
    public long remainingMillis() {
        return Math.max(1, (atNanos - System.nanoTime()) / 1_000_000);
    }

    public boolean isOver() {
        return System.nanoTime() - atNanos >= 0;
    }

    /**
     * Waits before another attempt, longer each time and never the same for two who collided.
     *
     * @param attempt 0 for the first repetition
     */
    public void pauseBefore(int attempt) {
        long bound = Math.min(LONGEST_PAUSE_MILLIS, 2L << Math.min(attempt, 10));
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(1, bound * 1_000_000));
    }
}
