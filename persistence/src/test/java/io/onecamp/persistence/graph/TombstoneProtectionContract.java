package io.onecamp.persistence.graph;

import io.onecamp.domain.graph.GraphWriter;
import io.onecamp.domain.graph.NodeState.CardState;
import io.onecamp.domain.graph.Scene;
import io.onecamp.domain.message.MessageCard;
import io.onecamp.domain.message.MessageText;
import java.util.List;

/** The tombstone: a deleted message's node stays, with its entry. Without it there is nothing left that could guard. */
public interface TombstoneProtectionContract extends GraphProtectionContract {
    @Override
    default String promise() {
        return "what was deleted does not come back";
    }

    @Override
    default GraphWriter unprotected() {
        return graph().withoutTombstones();
    }

    @Override
    default Meeting meeting(Scene scene) {
        CardState posted = scene.posted(1, 20, "My password is 1234.");
        MessageCard edited = posted.card().edited(MessageText.of("My password is ****."), Scene.NOON.plusSeconds(1));
        return new Meeting(
                List.of(posted), scene.card(21, edited), scene.card(22, edited.deleted(Scene.NOON.plusSeconds(2))));
    }
}
