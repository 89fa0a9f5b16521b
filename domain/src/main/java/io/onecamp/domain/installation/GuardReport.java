package io.onecamp.domain.installation;

import java.time.Instant;
import java.util.Optional;

/**
 * How the guard before a remote store stands on this node.
 *
 * @param lastAnswered when a call was answered last; when this node started, where none was
 * @param awaySince the same, once so many calls failed that the store counts as gone; empty while it does not
 * @param underWay calls that are being made
 * @param atOnce the most that may be
 */
public record GuardReport(
        Breaker breaker, Instant lastAnswered, Optional<Instant> awaySince, int underWay, int atOnce) {
    /** Whether calls are let through. */
    public enum Breaker {
        /** All of them. */
        CLOSED,
        /** None: the store did not answer lately and is left alone. */
        OPEN,
        /** One, to find out. */
        HALF_OPEN
    }

    /** Where such a report comes from. */
    @FunctionalInterface
    public interface Source {
        GuardReport report();
    }
}
