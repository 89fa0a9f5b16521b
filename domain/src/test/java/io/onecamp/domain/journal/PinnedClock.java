package io.onecamp.domain.journal;

import java.time.Duration;
import java.time.Instant;

/** A clock that stands still until a test moves it. */
public final class PinnedClock implements Clock {
    private volatile Instant now;

    public PinnedClock(Instant now) {
        this.now = now;
    }

    @Override
    public Instant now() {
        return now;
    }

    public void forward(Duration time) {
        now = now.plus(time);
    }
}
