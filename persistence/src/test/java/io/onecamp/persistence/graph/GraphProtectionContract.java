package io.onecamp.persistence.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.domain.graph.GraphWriter;
import io.onecamp.domain.graph.NodeState;
import io.onecamp.domain.graph.Scene;
import io.onecamp.domain.id.Seq;
import io.onecamp.domain.message.Content;
import io.onecamp.domain.message.MessageCard;
import io.onecamp.persistence.layer.Fault;
import io.onecamp.persistence.layer.Faults;
import io.onecamp.persistence.layer.FaultyGraphWriter;
import io.onecamp.persistence.testbed.ProtectionContract;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Two nodes bring what happened to one message; the older request stands still on its way and arrives last. */
public interface GraphProtectionContract extends ProtectionContract {
    RealGraph graph();

    /** The writer that does without what is shown here. */
    GraphWriter unprotected();

    /** What is under way, and what overtakes it. */
    Meeting meeting(Scene scene);

    /**
     * Two states of one message.
     *
     * @param before what the graph has of it
     * @param late the older one, which arrives last
     */
    record Meeting(List<NodeState> before, NodeState late, NodeState newest) {}

    @Override
    default void play(Protection protection) {
        GraphWriter writer = protection == Protection.ON ? graph().writer() : unprotected();
        Scene scene = Scene.fresh();
        Meeting meeting = meeting(scene);
        meeting.before().forEach(state -> writer.apply(List.of(state)));

        Faults onItsWay = new Faults().then(Fault.DELAYED);
        FaultyGraphWriter one = new FaultyGraphWriter(writer, onItsWay);
        CompletableFuture<Void> standing = CompletableFuture.runAsync(() -> one.apply(List.of(meeting.late())));
        onItsWay.awaitDelayed();
        writer.apply(List.of(meeting.newest()));
        onItsWay.openGate();
        standing.join();

        MessageCard newest = ((NodeState.CardState) meeting.newest()).card();
        Content<MessageCard> told = graph().timelines()
                .cards(scene.workspace(), scene.conversation(), List.of(new Seq(1)))
                .get(new Seq(1));
        assertThat(told == null ? null : told.card()).as(promise()).isEqualTo(newest);
    }
}
