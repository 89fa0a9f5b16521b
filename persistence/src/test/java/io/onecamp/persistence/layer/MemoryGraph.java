package io.onecamp.persistence.layer;

import io.onecamp.domain.graph.GraphTimelines;
import io.onecamp.domain.graph.GraphWriter;
import io.onecamp.domain.graph.NodeState;
import io.onecamp.domain.graph.NodeState.CardState;
import io.onecamp.domain.graph.NodeState.Part;
import io.onecamp.domain.graph.NodeState.TallyState;
import io.onecamp.domain.graph.Told;
import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.Seq;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.message.MessageTally;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The smallest graph that keeps the guard, for tests of what stands before a graph. */
public final class MemoryGraph implements GraphWriter, GraphTimelines {
    private final Map<Part, NodeState> parts = new HashMap<>();

    @Override
    public void prepare() {
        // Nothing to lay out.
    }

    @Override
    public synchronized void apply(List<NodeState> states) {
        for (NodeState state : states) {
            parts.merge(state.part(), state, (old, its) -> old.entry().compareTo(its.entry()) < 0 ? its : old);
        }
    }

    @Override
    public synchronized Map<Seq, Told> page(WorkspaceId workspace, ConversationId conversation, List<Seq> numbers) {
        Map<Seq, Told> page = new HashMap<>();
        for (Seq seq : numbers) {
            String node = NodeState.messageKey(workspace, conversation, seq);
            if (parts.get(new Part(node, Part.Name.CARD)) instanceof CardState card) {
                page.put(seq, told(card, parts.get(new Part(node, Part.Name.TALLY))));
            }
        }
        return page;
    }

    private static Told told(CardState card, NodeState tally) {
        return tally instanceof TallyState its
                ? new Told(card.card(), card.entry(), its.tally(), its.entry())
                : new Told(card.card(), card.entry(), MessageTally.EMPTY, EntryId.NONE);
    }
}
