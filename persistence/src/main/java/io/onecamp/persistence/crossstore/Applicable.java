package io.onecamp.persistence.crossstore;

import io.onecamp.domain.graph.NodeState;
import io.onecamp.domain.id.EntryId;
import java.util.List;
import java.util.Optional;

/**
 * An entry on its way to the graph, with what it brings there.
 *
 * @param unreadable why this program cannot read it; a newer one can
 */
record Applicable(EntryId entry, String stream, List<NodeState> states, Optional<String> unreadable) {
    Applicable(EntryId entry, String stream, List<NodeState> states) {
        this(entry, stream, states, Optional.empty());
    }
}
