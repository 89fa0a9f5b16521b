package io.onecamp.persistence.graph.dgraph;

import io.onecamp.domain.graph.GraphTimelines;
import io.onecamp.domain.graph.NodeState;
import io.onecamp.domain.graph.Told;
import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.id.Seq;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.message.Content;
import io.onecamp.domain.message.MessageCard;
import io.onecamp.domain.message.MessageTally;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;

/** Reads messages from Dgraph. */
@ApplicationScoped
@Typed(DgraphTimelines.class)
@Transactional(Transactional.TxType.NEVER)
public class DgraphTimelines implements GraphTimelines {
    private static final DgraphPages<MessageCard, MessageTally> PAGES =
            new DgraphPages<>("message", MessageCard.class, MessageCard::seq, MessageTally.class, MessageTally.EMPTY);

    @Inject
    private DgraphCalls calls;

    protected DgraphTimelines() {}

    DgraphTimelines(DgraphCalls calls) {
        this.calls = calls;
    }

    @Override
    public Map<Seq, Content<MessageCard>> cards(WorkspaceId workspace, ConversationId conversation, List<Seq> numbers) {
        return PAGES.cards(calls, keys(workspace, conversation, numbers));
    }

    @Override
    public Map<Seq, Told<MessageCard, MessageTally>> page(
            WorkspaceId workspace, ConversationId conversation, List<Seq> numbers) {
        return PAGES.told(calls, keys(workspace, conversation, numbers));
    }

    private static List<String> keys(WorkspaceId workspace, ConversationId conversation, List<Seq> numbers) {
        return numbers.stream()
                .distinct()
                .map(seq -> NodeState.messageKey(workspace, conversation, seq))
                .toList();
    }
}
