package io.onecamp.domain.operation;

import io.onecamp.domain.id.EntryId;
import java.time.Duration;
import java.util.List;

/** Tells whether entries have reached the graph. Told by: the seam. */
public interface Settling {
    /**
     * Waits until these committed entries are in the graph, at most so long; not at all while the graph is known to be
     * down. Never called inside a transaction.
     *
     * @return whether all of them are there
     */
    boolean await(List<EntryId> entries, Duration atMost);
}
