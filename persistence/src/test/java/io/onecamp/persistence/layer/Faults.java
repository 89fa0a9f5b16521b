package io.onecamp.persistence.layer;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The faults that await the next calls, one each; afterwards nothing happens to them. For many threads. */
public final class Faults {
    private static final int PATIENCE_SECONDS = 60;

    private final Deque<Fault> next = new ArrayDeque<>();
    private final CountDownLatch gate = new CountDownLatch(1);
    private final CountDownLatch delayed = new CountDownLatch(1);

    public synchronized Faults then(Fault... faults) {
        next.addAll(List.of(faults));
        return this;
    }

    public synchronized Faults then(int times, Fault fault) {
        for (int i = 0; i < times; i++) {
            next.add(fault);
        }
        return this;
    }

    /** Nothing happens to later calls. */
    public synchronized void heal() {
        next.clear();
    }

    /** Whether every fault has happened to somebody. */
    public synchronized boolean areOver() {
        return next.isEmpty();
    }

    /** Lets the delayed go on, now and later. */
    public void openGate() {
        gate.countDown();
    }

    synchronized Fault take() {
        return next.isEmpty() ? Fault.NONE : next.remove();
    }

    /** Returns once somebody stands before the gate. */
    public void awaitDelayed() {
        await(delayed);
    }

    void awaitGate() {
        delayed.countDown();
        await(gate);
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody came, or nobody opened");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while delayed", e);
        }
    }
}
