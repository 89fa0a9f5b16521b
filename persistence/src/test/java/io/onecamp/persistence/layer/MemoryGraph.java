package io.onecamp.persistence.layer;

import io.onecamp.domain.graph.GraphTimelines;
import io.onecamp.domain.graph.GraphWriter;
import io.onecamp.domain.graph.NodeState;
import io.onecamp.domain.graph.NodeState.CardState;
import io.onecamp.domain.graph.NodeState.Part;
import io.onecamp.domain.graph.Told;
import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.id.Seq;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.message.Content;
import io.onecamp.domain.message.MessageCard;
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
    public synchronized Map<Seq, Content<MessageCard>> cards(
            WorkspaceId workspace, ConversationId conversation, List<Seq> numbers) {
        Map<Seq, Content<MessageCard>> cards = new HashMap<>();
        for (Seq seq : numbers) {
            String node = NodeState.messageKey(workspace, conversation, seq);
            if (parts.get(new Part(node, Part.Name.CARD)) instanceof CardState card) {
                cards.put(seq, new Content<>(card.card(), card.entry()));
            }
        }
        return cards;
    }

    @Override
    public Map<Seq, Told<MessageCard, MessageTally>> page(
            WorkspaceId workspace, ConversationId conversation, List<Seq> numbers) {
        throw new UnsupportedOperationException("nothing that stands before a graph asks this");
    }
}
