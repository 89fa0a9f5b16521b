package io.onecamp.bench.measure;

import java.util.concurrent.TimeUnit;

/**
 * When the operations of an open loop are due: evenly from its beginning, warm-up included.
 *
 * @param start on the monotonic clock, in nanoseconds
 */
record Schedule(long start, double perSecond, Load load) {
    Schedule {
        if (!(perSecond > 0)) {
            throw new IllegalArgumentException("an open loop has a rate above 0, not " + perSecond);
        }
    }

    long count() {
        return Math.round(perSecond * load.whole().toNanos() / TimeUnit.SECONDS.toNanos(1));
    }

    long due(long i) {
        return start + Math.round(i * (TimeUnit.SECONDS.toNanos(1) / perSecond));
    }

    /** From when on operations are measured. */
    long from() {
        return start + load.warmUp().toNanos();
    }

    long end() {
        return start + load.whole().toNanos();
    }
}
