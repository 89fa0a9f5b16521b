package io.onecamp.persistence.layer;

import io.onecamp.domain.graph.GraphTimelines;
import io.onecamp.domain.graph.Told;
import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.id.Seq;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.message.Content;
import io.onecamp.domain.message.MessageCard;
import io.onecamp.domain.message.MessageTally;
import java.util.List;
import java.util.Map;

/** A graph's timelines behind its store's guard. */
public final class GuardedGraphTimelines implements GraphTimelines {
    private final GraphTimelines timelines;
    private final StoreGuard guard;

    public GuardedGraphTimelines(GraphTimelines timelines, StoreGuard guard) {
        this.timelines = timelines;
        this.guard = guard;
    }

    @Override
    public Map<Seq, Content<MessageCard>> cards(WorkspaceId workspace, ConversationId conversation, List<Seq> numbers) {
        return guard.call(() -> timelines.cards(workspace, conversation, numbers));
    }

    @Override
    public Map<Seq, Told<MessageCard, MessageTally>> page(
            WorkspaceId workspace, ConversationId conversation, List<Seq> numbers) {
        return guard.call(() -> timelines.page(workspace, conversation, numbers));
    }
}
