package io.onecamp.bench.measure;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ctrl-C: measuring ends soon, and what was measured is still written before the program ends. */
public final class Stop {
    private static final long PATIENCE_SECONDS = 30;

    private final CountDownLatch written = new CountDownLatch(1);
    private volatile boolean asked;

    /** Asked for by nobody yet. */
    public static Stop never() {
        return new Stop();
    }

    /** Listens to signals: the program ends once {@link #written} was said, or after some patience. */
    public static Stop onSignal() {
        Stop stop = new Stop();
        Runtime.getRuntime().addShutdownHook(new Thread(stop::askAndWait));
        return stop;
    }

    public void ask() {
        asked = true;
    }

    public boolean isAsked() {
        return asked;
    }

    /** Everything that was measured is on disk. */
    public void written() {
        written.countDown();
    }

    private void askAndWait() {
        ask();
        try {
            if (!written.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("onecamp bench: what was measured could not be written in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
