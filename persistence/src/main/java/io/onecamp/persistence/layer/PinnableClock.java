package io.onecamp.persistence.layer;

import io.onecamp.domain.journal.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The product's clock for a library that asks for Java's. */
final class PinnableClock extends java.time.Clock {
    private final Clock clock;

    PinnableClock(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Instant instant() {
        return clock.now();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public java.time.Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("only instants are asked for");
    }
}
