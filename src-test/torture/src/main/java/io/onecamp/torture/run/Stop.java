package io.onecamp.torture.run;

import io.onecamp.torture.client.Ending;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ctrl-C: nothing new begins, what is frozen or down comes back, what was done so far is still compared and written. */
public final class Stop {
    private static final long PATIENCE_MINUTES = 10;

    private final CountDownLatch written = new CountDownLatch(1);
    private final Ending ending = new Ending();
    private volatile boolean signalled;

    /** Listens to signals: the program ends once {@link #written} was said, or after some patience. */
    public static Stop onSignal() {
        Stop stop = new Stop();
        Runtime.getRuntime().addShutdownHook(new Thread(stop::askAndWait));
        return stop;
    }

    public Ending ending() {
        return ending;
    }

    /** Whether somebody wants the program to end early. */
    public boolean isSignalled() {
        return signalled;
    }

    /** Everything is on disk. */
    public void written() {
        written.countDown();
    }

    private void askAndWait() {
        if (written.getCount() == 0) {
            return;
        }
        signalled = true;
        ending.ask();
        System.out.println();
        System.out.println("Stopping: what was harmed is mended, and what was done so far is compared ...");
        try {
            if (!written.await(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                System.err.println("onecamp torture: it could not be brought to an end in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
