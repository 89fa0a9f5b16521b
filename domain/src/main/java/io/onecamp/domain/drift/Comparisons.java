package io.onecamp.domain.drift;

import java.util.List;
import java.util.Optional;

/**
 * Comparing all stores with what decides. One comparison runs at a time, on one node, in the background; it goes on where
 * it was when that node ends. Answered by: PostgreSQL (truth).
 */
public interface Comparisons {
    /** The pairs that are compared unless something else is asked. */
    List<String> stores();

    /**
     * Begins one, in the caller's transaction; it runs from the commit on.
     *
     * @param stores some of {@link #stores()}
     * @return its id; empty where one is running
     */
    Optional<Long> begin(Comparison.Aim aim, List<String> stores);

    /** The one that runs, else the last one; empty where there never was any. */
    Optional<Comparison> latest();

    /** That one. */
    Optional<Comparison> find(long id);

    /**
     * How many differences of each kind, and what was skipped, by the last one of each store that is over: for metrics, and
     * cheap. A rebuild compares nothing.
     */
    List<Comparison.Count> counts();

    /** What was mended, the newest first, below an id; 0 for the first page. */
    List<Repaired> repairs(long below, int limit);
}
