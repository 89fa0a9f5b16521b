package io.onecamp.bench.measure;

import java.time.Duration;

/**
 * How a piece of work is repeated.
 *
 * @param clients how many do it at once
 * @param warmUp how long it is done before anything is measured
 * @param measured how long it is measured
 */
public record Load(int clients, Duration warmUp, Duration measured) {
    public Load {
        if (clients < 1 || measured.isNegative() || measured.isZero() || warmUp.isNegative()) {
            throw new IllegalArgumentException("a load has clients and a time: " + clients + ", " + measured);
        }
    }

    /** The whole time it takes. */
    public Duration whole() {
        return warmUp.plus(measured);
    }
}
