package io.onecamp.persistence.crossstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.domain.contract.Company;
import io.onecamp.domain.graph.GraphCopies;
import io.onecamp.domain.graph.GraphRefused;
import io.onecamp.domain.graph.GraphUnavailable;
import io.onecamp.domain.graph.NodeCopy;
import io.onecamp.domain.graph.NodeCopy.PartCopy;
import io.onecamp.domain.graph.NodeKey;
import io.onecamp.domain.graph.NodeState.Part;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.journal.Clock;
import io.onecamp.domain.journal.PinnedClock;
import io.onecamp.domain.message.MessageHead;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GraphWitnessTest {
    private final PinnedClock clock = new PinnedClock(Instant.now());
    private final Map<String, EntryId> guards = new HashMap<>();
    private final Bench bench = Bench.fresh();
    private @Nullable RuntimeException away;
    private int asked;
    private final GraphRelay relay = started();
    private final Company company = bench.settledCompany();
    private final MessageHead said = company.says(company.ana(), "Ship it?");
    private final String key = new NodeKey.OfMessage(company.workspace(), said.conversation(), said.seq()).text();

    private GraphRelay started() {
        GraphCopies copies = (GraphCopies) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {GraphCopies.class}, (it, method, values) -> {
                    if (method.isDefault()) {
                        return InvocationHandler.invokeDefault(it, method, values);
                    }
                    asked++;
                    if (away != null) {
                        throw away;
                    }
                    return held((List<?>) values[1]);
                });
        bench.rows.beans().bind(Clock.class, clock).bind(GraphCopies.class, copies);
        GraphRelay started = bench.of(GraphRelay.class);
        started.start(bench.steps);
        return started;
    }

    private Map<String, NodeCopy> held(List<?> keys) {
        Map<String, NodeCopy> held = new HashMap<>();
        keys.stream()
                .map(each -> ((NodeKey) each).text())
                .filter(guards::containsKey)
                .forEach(text -> held.put(
                        text,
                        new NodeCopy(
                                text,
                                1,
                                Map.of(Part.Name.CARD, new PartCopy(guards.get(text), Optional.empty(), Set.of())))));
        return held;
    }

    @AfterEach
    void drop() {
        bench.close();
    }

    private void roundAfter(Duration time) {
        clock.forward(time);
        relay.poke();
        bench.steps.all();
    }

    private void isBrought() {
        roundAfter(Duration.ofMillis(300));
        assertThat(bench.pending()).isEmpty();
        guards.put(key, said.entry());
    }

    @Test
    void what_is_still_there_or_newer_is_not_sent_again_and_it_is_asked_for_once_a_second_at_most() {
        isBrought();
        assertThat(asked).isZero();
        roundAfter(Duration.ofMillis(1_100));
        guards.put(key, new EntryId(said.entry().value() + 5));
        roundAfter(Duration.ofMillis(300));
        assertThat(asked).isEqualTo(1);
        roundAfter(Duration.ofMillis(1_100));
        assertThat(asked).isEqualTo(2);
        assertThat(bench.graph.requests).hasSize(1);
    }

    @Test
    void what_a_graph_has_lost_that_nobody_missed_is_sent_again() {
        isBrought();
        long before = bench.of(PendingWork.class).incarnation();
        guards.clear();
        roundAfter(Duration.ofMillis(1_100));
        assertThat(bench.of(PendingWork.class).incarnation()).isEqualTo(before + 1);
        assertThat(bench.graph.entries()).filteredOn(said.entry()::equals).hasSize(2);
        assertThat(bench.pending()).isEmpty();
    }

    @Test
    void an_older_state_is_a_loss_too() {
        isBrought();
        guards.put(key, new EntryId(said.entry().value() - 1));
        roundAfter(Duration.ofMillis(1_100));
        assertThat(bench.graph.entries()).filteredOn(said.entry()::equals).hasSize(2);
    }

    @Test
    void a_graph_that_was_away_while_nothing_was_brought_is_missed_all_the_same() {
        isBrought();
        away = new GraphUnavailable("away", new IllegalStateException("as the test asked"));
        roundAfter(Duration.ofMillis(1_100));
        assertThat(bench.graph.requests).hasSize(1);
        away = null;
        roundAfter(Duration.ofMillis(1_100));
        assertThat(bench.graph.entries()).filteredOn(said.entry()::equals).hasSize(2);
    }

    @Test
    void a_node_that_has_brought_nothing_hears_all_the_same_that_the_graph_is_back() {
        GraphHealth health = bench.of(GraphHealth.class);
        away = new GraphUnavailable("away", new IllegalStateException("as the test asked"));
        health.missed(new GraphUnavailable("away", new IllegalStateException("as the test asked")));
        database(
                "update lease set owner = 'another node', until = now() + interval '1 hour' where name = 'graph.relay'");
        database("delete from pending");
        roundAfter(Duration.ofMillis(1_100));
        assertThat(health.awaySince()).isPresent();
        away = null;
        roundAfter(Duration.ofMillis(1_100));
        assertThat(health.awaySince()).isEmpty();
    }

    @Test
    void a_graph_that_refuses_to_be_read_is_brought_what_there_is() {
        isBrought();
        away = new GraphRefused("not for you", new IllegalStateException("as the test asked"));
        MessageHead next = company.says(company.ana(), "Now?");
        roundAfter(Duration.ofMillis(4_000));
        assertThat(bench.graph.entries()).contains(next.entry());
    }

    private void database(String sql) {
        bench.database.execute(sql);
    }
}
