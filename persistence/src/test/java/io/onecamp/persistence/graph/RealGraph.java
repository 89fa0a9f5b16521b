package io.onecamp.persistence.graph;

import io.onecamp.domain.graph.GraphUnderTest;
import io.onecamp.domain.graph.GraphWriter;

/** A real graph, and writers to it that lack one of its protections. */
public interface RealGraph extends GraphUnderTest {
    /** Lets a state in whatever the graph holds already. */
    GraphWriter withoutGuard();

    /** Removes a message's node where a tombstone should be written. */
    GraphWriter withoutTombstones();
}
