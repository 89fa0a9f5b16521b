package io.onecamp.domain.graph;

import java.util.List;

/** Brings states into the graph. Decided by: PostgreSQL heads and the journal; the graph only tells. */
public interface GraphWriter {
    /**
     * Makes the graph ready to be written to and asked: schema, indexes. Idempotent.
     *
     * @throws GraphUnavailable where the graph cannot be reached within its deadline
     */
    void prepare();

    /**
     * Applies states, each guarded by its entry, in one request: all of them or none. The list holds each part at most
     * once ({@link Fold}). Nodes that an edge points to and that are not there yet come into being as stubs.
     *
     * @throws GraphUnavailable where the graph did not answer in time, or kept aborting: whether it was applied is unknown
     * @throws GraphRefused where the graph answered that it will never take this request
     */
    void apply(List<NodeState> states);
}
