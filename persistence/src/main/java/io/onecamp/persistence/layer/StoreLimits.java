package io.onecamp.persistence.layer;

import java.time.Duration;

/**
 * What one remote store may cost those who call it.
 *
 * @param concurrent calls at once; one more is turned away rather than left waiting with a thread
 * @param lookedBackAt how many calls are judged together: where half of them, and at least half as many in number,
 *     found no store, it is left alone
 * @param leftAloneFor how long, before one call may try again
 */
public record StoreLimits(int concurrent, int lookedBackAt, Duration leftAloneFor) {
    public StoreLimits {
        if (concurrent < 1 || lookedBackAt < 2) {
            throw new IllegalArgumentException("a store's limits are too small to let any call through");
        }
    }
}
