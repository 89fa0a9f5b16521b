package io.onecamp.persistence.crossstore;

import io.onecamp.domain.graph.NodeState;
import io.onecamp.domain.id.EntryId;
import java.util.List;

/** An entry on its way to the graph, with what it brings there. */
record Applicable(EntryId entry, String stream, List<NodeState> states) {}
