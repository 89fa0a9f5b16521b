package io.onecamp.domain.failure;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The request is right in itself but does not fit the present state. */
public final class Conflict extends Failure {
    private final @Nullable Duration retryAfter;

    public Conflict(String code, String detail) {
        super(code, detail, null);
        this.retryAfter = null;
    }

    public Conflict(String code, String detail, Duration retryAfter) {
        super(code, detail, null);
        this.retryAfter = retryAfter;
    }

    /** How long to wait before a repetition may succeed; empty where waiting does not help. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
