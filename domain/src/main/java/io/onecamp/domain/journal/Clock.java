package io.onecamp.domain.journal;

import java.time.Instant;

/** The one source of the time, so that tests can pin it. */
public interface Clock {
    /** Now, UTC, cut to milliseconds, as everything that is kept or answered carries it. */
    Instant now();
}
