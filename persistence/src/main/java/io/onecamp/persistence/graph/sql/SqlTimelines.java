package io.onecamp.persistence.graph.sql;

import io.onecamp.domain.graph.GraphTimelines;
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

/** Reads messages from the SQL graph. */
@ApplicationScoped
@Typed(SqlTimelines.class)
@Transactional(Transactional.TxType.NEVER)
public class SqlTimelines implements GraphTimelines {
    private static final SqlPages<MessageCard, MessageTally> PAGES = new SqlPages<>(
            "c.workspace = ? AND c.conversation = ? AND c.seq = ANY (?) AND c.number = 0",
            MessageCard.class,
            MessageCard::seq,
            MessageTally.class,
            MessageTally.EMPTY);

    @Inject
    private GraphTransaction transaction;

    protected SqlTimelines() {}

    SqlTimelines(GraphTransaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public Map<Seq, Content<MessageCard>> cards(WorkspaceId workspace, ConversationId conversation, List<Seq> numbers) {
        return PAGES.cards(transaction, List.of(workspace.value(), conversation.value()), numbers);
    }

    @Override
    public Map<Seq, Told<MessageCard, MessageTally>> page(
            WorkspaceId workspace, ConversationId conversation, List<Seq> numbers) {
        return PAGES.told(transaction, List.of(workspace.value(), conversation.value()), numbers);
    }
}
