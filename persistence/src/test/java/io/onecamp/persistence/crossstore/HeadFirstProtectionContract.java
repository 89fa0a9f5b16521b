package io.onecamp.persistence.crossstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.domain.contract.Company;
import io.onecamp.domain.graph.GraphWriter;
import io.onecamp.domain.id.Seq;
import io.onecamp.domain.message.Content;
import io.onecamp.domain.message.MessageCard;
import io.onecamp.domain.message.MessageHead;
import io.onecamp.domain.message.TimelineFold;
import io.onecamp.domain.message.Window;
import io.onecamp.persistence.graph.RealGraph;
import io.onecamp.persistence.layer.Fault;
import io.onecamp.persistence.layer.Faults;
import io.onecamp.persistence.layer.FaultyGraphWriter;
import io.onecamp.persistence.testbed.ProtectionContract;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;

/**
 * Reading PostgreSQL's heads first. A deletion and a new message have committed, and their request stands still on its way
 * to the graph while somebody reads.
 */
abstract class HeadFirstProtectionContract implements ProtectionContract {
    private static final int MANY = 50;

    private final Bench bench = Bench.fresh();

    abstract RealGraph graph();

    @AfterEach
    void drop() {
        bench.close();
    }

    @Override
    public String promise() {
        return "a page shows what was said, and nothing that was deleted, however late the graph is";
    }

    @Override
    public void play(Protection protection) {
        Faults onItsWay = new Faults().then(Fault.NONE, Fault.DELAYED);
        bench.rows.beans().bind(GraphWriter.class, new FaultyGraphWriter(graph().writer(), onItsWay));
        Company company = bench.settledCompany();
        MessageHead regretted = company.says(company.ana(), "My password is 1234.");
        bringPending();
        company.deletes(regretted);
        company.says(company.ana(), "Ship it?");
        CompletableFuture<Void> bringing = CompletableFuture.runAsync(this::bringPending);
        onItsWay.awaitDelayed();
        try {
            List<String> page = protection == Protection.ON ? headsFirst(company) : graphFirst(company);
            assertThat(page).as(promise()).containsExactly("", "Ship it?");
        } finally {
            onItsWay.openGate();
            bringing.join();
        }
    }

    private void bringPending() {
        bench.of(GraphApplier.class).apply(bench.of(PendingWork.class).oldest(GroupCommit.BATCH));
    }

    private Map<Seq, Content<MessageCard>> told(Company company, List<Seq> numbers) {
        return graph().timelines().cards(company.workspace(), company.conversation(), numbers);
    }

    /** As the product reads. */
    private List<String> headsFirst(Company company) {
        List<MessageHead> heads = bench.rows
                .timelineHeads()
                .read(company.workspace(), company.ben().id(), company.conversation(), new Window.Newest(MANY))
                .orElseThrow()
                .heads();
        Map<Seq, Content<MessageCard>> graph =
                told(company, heads.stream().map(MessageHead::seq).toList());
        Map<Seq, Content<MessageCard>> journal = bench
                .rows
                .journalContents()
                .of(heads.stream()
                        .filter(head -> !TimelineFold.isFresh(head, graph.get(head.seq())))
                        .map(MessageHead::contentEntry)
                        .toList())
                .stream()
                .collect(Collectors.toMap(content -> content.card().seq(), content -> content));
        return TimelineFold.fold(heads, graph, journal).stream()
                .map(folded -> folded.card().text())
                .toList();
    }

    /** Takes the graph's word for what there is. */
    private List<String> graphFirst(Company company) {
        return told(company, LongStream.rangeClosed(1, MANY).mapToObj(Seq::new).toList()).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(one -> one.getValue().card().text())
                .toList();
    }
}
