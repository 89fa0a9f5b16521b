package io.onecamp.domain.search;

import java.time.Instant;
import java.util.Optional;

/** Filling a second index from the journal, while people write and search, until it takes the first one's place. */
public interface SearchRebuild {
    /**
     * Begins one, in the caller's transaction.
     *
     * @return whether it was begun; one that is under way goes on
     */
    boolean begin(Instant at);

    /**
     * Gives up the one that is under way, in the caller's transaction.
     *
     * @return whether there was one
     */
    boolean cancel(Instant at);

    /** The newest one; empty where there never was any. */
    Optional<Report> newest();

    /**
     * How a rebuild stands.
     *
     * @param done entries of the journal that were looked at
     * @param all entries there are
     * @param held streams that the second index refuses for now; it takes over only when none is but for the parked ones
     * @param endedAt when it took the first one's place, or was given up; empty while it is under way
     */
    record Report(State state, Instant begunAt, Optional<Instant> endedAt, long done, long all, long held) {}

    /** What became of it. */
    enum State {
        UNDER_WAY,
        DONE,
        CANCELLED
    }
}
