package io.onecamp.persistence.crossstore;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Runs one piece of bounded work at a time, again when it was poked meanwhile: many pokes become one run, and none is
 * lost. Before it was started and after it was stopped, pokes do nothing. A failure of the work is logged and does not
 * stop the next run; what it could not do is still a row somewhere.
 *
 * <p>It may rest between runs, where more work at once costs less than the same in small pieces.
 */
final class Ticker {
    private static final Logger LOG = System.getLogger(Ticker.class.getName());

    private enum State {
        NOT_STARTED,
        IDLE,
        RUNNING,
        POKED,
        STOPPED
    }

    /** Begins a run on another thread, not before so many nanoseconds have passed. */
    private interface Starting {
        void begin(Runnable run, long nanos);
    }

    private final String name;
    private final Runnable work;
    private final AtomicReference<State> state = new AtomicReference<>(State.NOT_STARTED);
    private final long restNanos;
    private volatile Starting starting = (run, nanos) -> {
        throw new RejectedExecutionException("not started");
    };

    /** Touched only by the run, of which there is one at a time. */
    private volatile boolean isRestless;

    private volatile long restsUntil = System.nanoTime();

    Ticker(String name, Runnable work) {
        this(name, work, Duration.ZERO);
    }

    /** @param rest how long after one run the next one begins at the earliest */
    Ticker(String name, Runnable work, Duration rest) {
        this.name = name;
        this.work = work;
        this.restNanos = rest.toNanos();
    }

    /** From now on a poke makes it run, on these threads. For one that does not rest: they have no clock. */
    void start(Executor threads) {
        starting = (run, nanos) -> threads.execute(run);
        state.set(State.IDLE);
    }

    /** From now on a poke makes it run, on these threads. */
    void start(ScheduledExecutorService threads) {
        starting = (run, nanos) -> threads.schedule(run, nanos, TimeUnit.NANOSECONDS);
        state.set(State.IDLE);
    }

    /** Whether a poke makes it run. */
    boolean isStarted() {
        State now = state.get();
        return now != State.NOT_STARTED && now != State.STOPPED;
    }

    /** Asks for a run that begins after this moment. Returns at once. */
    void poke() {
        State before = state.getAndUpdate(s -> switch (s) {
            case IDLE -> State.RUNNING;
            case RUNNING -> State.POKED;
            case POKED -> State.POKED;
            case NOT_STARTED -> State.NOT_STARTED;
            case STOPPED -> State.STOPPED;
        });
        if (before == State.IDLE) {
            begin();
        }
    }

    /** Asked for by the run itself, which has left work over: the next one begins without rest. */
    void pokeAtOnce() {
        skipRest();
        poke();
    }

    /** Said by the run itself: it did so little that the next one need not wait. */
    void skipRest() {
        isRestless = true;
    }

    /** No run begins after this; the one under way ends by itself. */
    void stop() {
        state.set(State.STOPPED);
    }

    private void begin() {
        try {
            starting.begin(this::run, restsUntil - System.nanoTime());
        } catch (RejectedExecutionException e) {
            // The server is stopping, or all threads are taken: the next poke, a second from now at most, tries again.
            state.compareAndSet(State.RUNNING, State.IDLE);
            state.compareAndSet(State.POKED, State.IDLE);
        }
    }

    private void run() {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "{0} could not finish its round and will try again: {1}", name, reason(e));
            LOG.log(Level.DEBUG, name, e);
        } finally {
            restsUntil = System.nanoTime() + (isRestless ? 0 : restNanos);
            isRestless = false;
        }
        if (!state.compareAndSet(State.RUNNING, State.IDLE) && state.compareAndSet(State.POKED, State.RUNNING)) {
            // A new task rather than a loop, so that others get this thread in between.
            begin();
        }
    }

    private static String reason(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root.toString();
    }
}
