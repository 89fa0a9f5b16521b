package io.onecamp.domain.graph;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Folds states before they are sent: of each part only the newest entry's. Needed, not only cheaper: all conditions of
 * one Dgraph request see the state before it, so two states of one part in one request would both pass the guard.
 */
public final class Fold {
    private Fold() {}

    /** The newest state of each part, in the order in which the parts first came. */
    public static List<NodeState> newest(Collection<? extends NodeState> states) {
        Map<NodeState.Part, NodeState> byPart = new LinkedHashMap<>();
        for (NodeState state : states) {
            byPart.merge(state.part(), state, Fold::newer);
        }
        return List.copyOf(byPart.values());
    }

    private static NodeState newer(NodeState one, NodeState other) {
        return other.entry().compareTo(one.entry()) > 0 ? other : one;
    }
}
