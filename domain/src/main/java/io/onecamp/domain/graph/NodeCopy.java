package io.onecamp.domain.graph;

import io.onecamp.domain.graph.NodeState.Part;
import io.onecamp.domain.id.EntryId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A node as the graph really holds it, for comparing.
 *
 * @param key its computed key
 * @param nodes how many nodes have this key; more than one is damage
 * @param parts those that hold a value or a guard; none where the node is a stub
 */
public record NodeCopy(String key, int nodes, Map<Part.Name, PartCopy> parts) {
    public NodeCopy {
        parts = Map.copyOf(parts);
    }

    /**
     * A part of it.
     *
     * @param entry its guard; 0 where it has none
     * @param state what it holds, as of that entry; empty where that cannot be read. {@link NodeState.Nothing} is a tombstone
     * @param edges those that belong to this part, as {@link NodeState#edges()} has them
     */
    public record PartCopy(EntryId entry, Optional<NodeState> state, Set<String> edges) {
        public PartCopy {
            edges = Set.copyOf(edges);
        }

        public boolean isTombstone() {
            return edges.isEmpty()
                    && state.filter(NodeState.Nothing.class::isInstance).isPresent();
        }
    }

    /** Whether it tells nobody anything: a stub, or tombstones. */
    public boolean tellsNothing() {
        return parts.values().stream().allMatch(PartCopy::isTombstone);
    }
}
