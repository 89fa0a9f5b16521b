package io.onecamp.persistence.layer;

import io.onecamp.domain.graph.GraphTimelines;
import io.onecamp.domain.graph.GraphUnavailable;
import io.onecamp.domain.graph.Told;
import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.id.Seq;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.message.Content;
import io.onecamp.domain.message.MessageCard;
import io.onecamp.domain.message.MessageTally;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A graph's timelines to whose calls things happen: they fail or wait. */
public final class FaultyGraphTimelines implements GraphTimelines {
    private final GraphTimelines timelines;
    private final Faults faults;

    public FaultyGraphTimelines(GraphTimelines timelines, Faults faults) {
        this.timelines = timelines;
        this.faults = faults;
    }

    @Override
    public Map<Seq, Content<MessageCard>> cards(WorkspaceId workspace, ConversationId conversation, List<Seq> numbers) {
        return happening(() -> timelines.cards(workspace, conversation, numbers));
    }

    @Override
    public Map<Seq, Told<MessageCard, MessageTally>> page(
            WorkspaceId workspace, ConversationId conversation, List<Seq> numbers) {
        return happening(() -> timelines.page(workspace, conversation, numbers));
    }

    private <T> T happening(Supplier<T> call) {
        return switch (faults.take()) {
            case NONE, DUPLICATED -> call.get();
            case DROPPED, HELD_BACK, REPLY_LOST, REFUSED -> throw new GraphUnavailable("fault: no page");
            case DELAYED -> {
                faults.awaitGate();
                yield call.get();
            }
        };
    }
}
