package io.onecamp.persistence.graph;

import io.onecamp.domain.graph.GraphWriter;
import io.onecamp.domain.graph.NodeState.CardState;
import io.onecamp.domain.graph.Scene;
import io.onecamp.domain.message.MessageText;
import java.util.List;

/** The guard: each part carries the newest entry applied to it. Without it the last to arrive wins. */
public interface GuardProtectionContract extends GraphProtectionContract {
    @Override
    default String promise() {
        return "the newest entry stands, whatever arrives last";
    }

    @Override
    default GraphWriter unprotected() {
        return graph().withoutGuard();
    }

    @Override
    default Meeting meeting(Scene scene) {
        CardState posted = scene.posted(1, 10, "Ship it?");
        CardState edited = scene.card(11, posted.card().edited(MessageText.of("Ship it!"), Scene.NOON.plusSeconds(1)));
        return new Meeting(List.of(), posted, edited);
    }
}
