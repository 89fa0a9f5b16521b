package io.onecamp.persistence.crossstore.drift;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.domain.drift.Comparison;
import io.onecamp.domain.drift.Difference;
import io.onecamp.domain.drift.Difference.Kind;
import io.onecamp.domain.drift.Repaired;
import io.onecamp.domain.graph.NodeKey;
import io.onecamp.domain.graph.NodeKind;
import io.onecamp.domain.graph.NodeState;
import io.onecamp.domain.graph.NodeState.Part;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.message.MessageHead;
import io.onecamp.persistence.graph.GraphToDamage;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Damage done to a graph directly: each kind is found, named rightly, and mended to nothing. */
interface GraphDriftContract {
    GraphToDamage graph();

    @TestFactory
    default Stream<DynamicTest> each_kind_of_damage_is_found_named_rightly_and_mended() {
        return Damages.all().stream()
                .map(damage -> DynamicTest.dynamicTest(damage.what(), () -> isFoundAndMended(damage)));
    }

    private void isFoundAndMended(Damages.Damage damage) {
        try (DriftBench bench = new DriftBench(graph())) {
            assertThat(bench.compared().differences()).as("before").isEmpty();
            Map<String, Object> sawBefore = seen(bench);
            NodeKey key = damage.does().apply(bench);
            if (key == null) {
                return;
            }
            Comparison found = bench.compared();
            assertThat(found.skipped()).isEmpty();
            assertThat(found.differences())
                    .filteredOn(difference -> difference.key().endsWith(key.text()))
                    .as("found")
                    .singleElement()
                    .satisfies(difference -> {
                        assertThat(difference.kind()).isEqualTo(damage.kind());
                        assertThat(difference.store()).isEqualTo("graph");
                    });
            // Where a node is gone, edges that led to it lead nowhere now.
            assertThat(found.differences())
                    .filteredOn(difference -> !difference.key().endsWith(key.text()))
                    .allSatisfy(difference -> {
                        assertThat(damage.kind()).isEqualTo(Kind.MISSING);
                        assertThat(difference.kind()).isEqualTo(Kind.CORRUPT);
                    });
            assertThat(bench.compared().differences())
                    .as("comparing changes nothing")
                    .isEqualTo(found.differences());

            Comparison mending = bench.repaired();
            assertThat(mending.mended()).isEqualTo(found.differences().size());
            Comparison after = bench.compared();
            assertThat(after.differences()).as("after").isEmpty();
            assertThat(after.skipped()).isEmpty();
            assertThat(bench.node.of(StoredComparisons.class).repairs(0, 10))
                    .extracting(Repaired::difference)
                    .containsExactlyInAnyOrderElementsOf(mending.differences());
            if (damage.kind() != Kind.STALE) {
                assertThat(seen(bench)).as("what anybody sees is as before").isEqualTo(sawBefore);
            }
        }
    }

    /** Heads and conversations, as every reader gets them. */
    private static Map<String, Object> seen(DriftBench bench) {
        return Map.of(
                "heads",
                bench.node
                        .rows()
                        .sql()
                        .list("select m::text as row from message m order by id", row -> row.getString("row")),
                "conversations",
                bench.node
                        .rows()
                        .sql()
                        .list("select c::text as row from conversation c order by id", row -> row.getString("row")));
    }

    @Test
    default void a_whole_graph_that_is_lost_is_found_and_mended() {
        try (DriftBench bench = new DriftBench(graph())) {
            for (NodeKind kind : NodeKind.values()) {
                bench.node
                        .of(Truths.class)
                        .page(kind, bench.company.workspace(), "", 1_000)
                        .forEach(truth -> bench.graph.damage().deletes(truth.key()));
            }
            Comparison lost = bench.compared();
            // Dan, the conversation, seven messages, one comment.
            assertThat(lost.differences())
                    .hasSize(10)
                    .extracting(Difference::kind)
                    .containsOnly(Kind.MISSING);
            assertThat(bench.repaired().mended()).isEqualTo(10);
            assertThat(bench.compared().differences()).isEmpty();
        }
    }

    @Test
    default void a_graph_that_is_wiped_and_rebuilt_is_as_it_was_and_so_is_one_that_is_rebuilt_in_place() {
        try (DriftBench bench = new DriftBench(graph())) {
            bench.graph.damage().deletes(bench.key(bench.discussed));
            Comparison sent = bench.run(Comparison.Aim.REBUILD);
            assertThat(sent.skipped()).isEmpty();
            bench.settle();
            assertThat(bench.compared().differences())
                    .as("what is left are edges that led to the lost node, of what nothing newer has come since")
                    .extracting(Difference::kind)
                    .doesNotContain(Kind.MISSING);
            bench.repaired();
            assertThat(bench.compared().differences()).isEmpty();

            bench.run(Comparison.Aim.WIPE_AND_REBUILD);
            assertThat(bench.graph
                            .timelines()
                            .cards(bench.company.workspace(), bench.said.conversation(), List.of(bench.said.seq())))
                    .as("wiped")
                    .isEmpty();
            MessageHead meanwhile = bench.company.edits(bench.said, "edited meanwhile");
            bench.settle();
            // As of what was written at the moment when it was emptied: its guard lets nobody send it again.
            bench.graph.damage().leadsNowhere(bench.key(bench.discussed), Part.Name.CARD);
            assertThat(bench.followed().aim()).isEqualTo(Comparison.Aim.REPAIR);
            bench.settle();
            Comparison after = bench.compared();
            assertThat(after.differences()).isEmpty();
            assertThat(after.skipped()).isEmpty();
            assertThat(bench.graph
                            .timelines()
                            .cards(bench.company.workspace(), meanwhile.conversation(), List.of(meanwhile.seq()))
                            .get(meanwhile.seq())
                            .card()
                            .text())
                    .isEqualTo("edited meanwhile");
        }
    }

    @Test
    default void what_waits_is_no_difference_and_what_is_parked_is_told_as_parked() {
        try (DriftBench bench = new DriftBench(graph())) {
            MessageHead late = bench.company.says(bench.company.ana(), "on its way");
            Comparison waiting = bench.compared();
            assertThat(waiting.differences()).isEmpty();
            assertThat(waiting.skipped()).singleElement().satisfies(skipped -> {
                assertThat(skipped.why()).isEqualTo("busy");
                assertThat(skipped.key()).isEqualTo(bench.key(late).text());
            });
            bench.node
                    .database()
                    .execute("insert into held values ('graph', 'conversation:%s', 1, 8, now(), now(), 'refused')"
                            .formatted(late.conversation()));
            assertThat(bench.compared().skipped())
                    .extracting(Comparison.Skipped::why)
                    .containsExactly("parked");
            bench.node.database().execute("delete from held");
            bench.settle();
            assertThat(bench.compared().skipped()).isEmpty();
        }
    }

    @Test
    default void damage_is_found_and_mended_while_people_write_to_the_same_conversation() {
        try (DriftBench bench = new DriftBench(graph())) {
            bench.graph.damage().alters(bench.key(bench.said), Part.Name.CARD, Damages.altered(bench, bench.said));
            bench.graph.damage().deletes(Damages.comment(bench));
            bench.company.says(bench.company.ben(), "meanwhile, and not there yet");
            Comparison mending = bench.run(Comparison.Aim.REPAIR);
            assertThat(mending.differences())
                    .extracting(Difference::kind)
                    .containsExactlyInAnyOrder(Kind.CORRUPT, Kind.MISSING);
            // Somebody edits it between the entry that mends and its arrival.
            bench.company.edits(bench.said, "edited meanwhile");
            bench.settle();
            Comparison after = bench.compared();
            assertThat(after.differences()).isEmpty();
            assertThat(bench.graph
                            .timelines()
                            .cards(bench.company.workspace(), bench.said.conversation(), List.of(bench.said.seq()))
                            .get(bench.said.seq())
                            .card()
                            .text())
                    .isEqualTo("edited meanwhile");
        }
    }

    @Test
    default void an_orphan_s_place_can_be_taken_afterwards() {
        try (DriftBench bench = new DriftBench(graph())) {
            long next =
                    bench.company.says(bench.company.ana(), "the last").seq().value() + 1;
            bench.settle();
            bench.graph
                    .writer()
                    .apply(List.of(new NodeState.CardState(
                            bench.company.workspace(),
                            new EntryId(3),
                            Damages.card(bench.company.conversation(), next))));
            bench.repaired();
            MessageHead said = bench.company.says(bench.company.ben(), "really said");
            assertThat(said.seq().value()).isEqualTo(next);
            bench.settle();
            assertThat(bench.compared().differences()).isEmpty();
        }
    }

    @Test
    default void an_erased_text_that_the_graph_still_tells_is_emptied_there() {
        try (DriftBench bench = new DriftBench(graph())) {
            bench.node
                    .database()
                    .execute("update journal set payload = null, salt = null where id = "
                            + bench.said.contentEntry().value());
            assertThat(bench.compared().differences())
                    .extracting(Difference::kind)
                    .containsExactly(Kind.CORRUPT);
            bench.repaired();
            assertThat(bench.compared().differences()).isEmpty();
            assertThat(bench.graph
                            .timelines()
                            .cards(bench.company.workspace(), bench.said.conversation(), List.of(bench.said.seq()))
                            .get(bench.said.seq())
                            .card()
                            .text())
                    .isEmpty();
        }
    }
}
