package io.onecamp.persistence.crossstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.onecamp.domain.contract.Company;
import io.onecamp.domain.graph.GraphWriter;
import io.onecamp.domain.graph.NodeState;
import io.onecamp.domain.message.Content;
import io.onecamp.domain.message.MessageCard;
import io.onecamp.domain.message.MessageHead;
import io.onecamp.persistence.graph.RealGraph;
import io.onecamp.persistence.testbed.ProtectionContract;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/**
 * The fold. Two who changed one message committed one after the other, and their threads come to the queue the other way
 * round, so one batch has the newer state before the older one. All conditions of a request see the graph before it.
 */
abstract class FoldProtectionContract implements ProtectionContract {
    private final Bench bench = Bench.fresh();

    abstract RealGraph graph();

    @AfterEach
    void drop() {
        bench.close();
    }

    @Override
    public String promise() {
        return "of one batch the newest state stands, in one request";
    }

    @Override
    public void play(Protection protection) {
        bench.rows.beans().bind(GraphWriter.class, graph().writer());
        Company company = bench.settledCompany();
        MessageHead posted = company.says(company.ana(), "Ship it?");
        company.edits(posted, "Ship it!");
        List<Applicable> batch = new ArrayList<>(bench.of(PendingWork.class).oldest(GroupCommit.BATCH));
        assertThat(batch).hasSize(2);
        Collections.reverse(batch);

        assertThatCode(() -> send(protection, batch)).as(promise()).doesNotThrowAnyException();
        Content<MessageCard> told = graph().timelines()
                .cards(company.workspace(), company.conversation(), List.of(posted.seq()))
                .get(posted.seq());
        assertThat(told == null ? "nothing" : told.card().text()).as(promise()).isEqualTo("Ship it!");
    }

    private void send(Protection protection, List<Applicable> batch) {
        if (protection == Protection.ON) {
            bench.of(GraphApplier.class).apply(batch);
        } else {
            List<NodeState> asTheyCame =
                    batch.stream().flatMap(entry -> entry.states().stream()).toList();
            graph().writer().apply(asTheyCame);
        }
    }
}
