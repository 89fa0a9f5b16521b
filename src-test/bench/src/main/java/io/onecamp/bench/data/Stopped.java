package io.onecamp.bench.data;

/** Somebody pressed Ctrl-C while data were loaded; what is there is known, and the next run goes on. */
public final class Stopped extends RuntimeException {
    Stopped() {
        super("stopped; the next run goes on where this one ended");
    }
}
