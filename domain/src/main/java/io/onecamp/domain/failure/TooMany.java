package io.onecamp.domain.failure;

import java.time.Duration;

/** The caller did this too often. */
public final class TooMany extends Failure {
    private final Duration retryAfter;

    public TooMany(String detail, Duration retryAfter) {
        super("too_many_requests", detail, null);
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
