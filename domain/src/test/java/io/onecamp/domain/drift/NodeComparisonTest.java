package io.onecamp.domain.drift;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.domain.drift.Difference.Kind;
import io.onecamp.domain.drift.Difference.Repair;
import io.onecamp.domain.drift.NodeComparison.Journalled;
import io.onecamp.domain.graph.NodeCopy;
import io.onecamp.domain.graph.NodeCopy.PartCopy;
import io.onecamp.domain.graph.NodeKey;
import io.onecamp.domain.graph.NodeState;
import io.onecamp.domain.graph.NodeState.Part;
import io.onecamp.domain.graph.Scene;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.Seq;
import io.onecamp.domain.message.MessageTally;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NodeComparisonTest {
    private final Scene scene = Scene.fresh();
    private final NodeKey key = new NodeKey.OfMessage(scene.workspace(), scene.conversation(), new Seq(1));
    private final NodeState.CardState said = scene.posted(1, 10, "Ship it?");
    private final NodeState.TallyState liked = scene.tally(1, 12, Scene.reactedWith("👍", 0, scene.ben()));
    private final NodeState.TallyState nobody = scene.tally(1, 0, MessageTally.EMPTY);
    private final Map<EntryId, NodeState> journal = new HashMap<>();

    private final Journalled journalled = new Journalled() {
        @Override
        public Optional<NodeState> wrote(EntryId entry, Part part) {
            return Optional.ofNullable(journal.get(entry))
                    .filter(state -> state.part().equals(part));
        }

        @Override
        public EntryId newest() {
            return new EntryId(100);
        }
    };

    private NodeCopy copy(PartCopy... parts) {
        Map<Part.Name, PartCopy> byName = new HashMap<>();
        byName.put(Part.Name.CARD, parts[0]);
        if (parts.length > 1) {
            byName.put(Part.Name.TALLY, parts[1]);
        }
        return new NodeCopy(key.text(), 1, byName);
    }

    private static PartCopy faithful(NodeState state) {
        return new PartCopy(state.entry(), Optional.of(state), state.edges());
    }

    private static PartCopy at(long entry, NodeState state) {
        return new PartCopy(new EntryId(entry), Optional.of(state), state.edges());
    }

    private Optional<Difference> compared(List<NodeState> decided, @Nullable NodeCopy copy) {
        Optional<Difference> difference = NodeComparison.of(key, decided, copy, journalled);
        if (NodeComparison.isPlainlySame(decided, copy)) {
            assertThat(difference).as("what is plainly the same").isEmpty();
        }
        return difference;
    }

    private static void is(Optional<Difference> found, Kind kind, Repair repair, String why) {
        assertThat(found).hasValueSatisfying(difference -> {
            assertThat(difference.kind()).isEqualTo(kind);
            assertThat(difference.repair()).isEqualTo(repair);
            assertThat(difference.why()).contains(why);
        });
    }

    @Test
    void what_the_head_tells_is_the_same_and_a_tally_of_nothing_need_not_be_there() {
        assertThat(compared(List.of(said, nobody), copy(faithful(said)))).isEmpty();
        assertThat(compared(List.of(said, liked), copy(faithful(said), faithful(liked))))
                .isEmpty();
        assertThat(NodeComparison.isPlainlySame(List.of(said, liked), copy(faithful(said), faithful(liked))))
                .isTrue();
    }

    @Test
    void a_node_or_a_part_that_is_not_there_is_missing() {
        is(compared(List.of(said, nobody), null), Kind.MISSING, Repair.MEND, "no node");
        is(compared(List.of(said, liked), copy(faithful(said))), Kind.MISSING, Repair.MEND, "no tally");
    }

    @Test
    void an_earlier_state_is_stale_where_its_entry_really_wrote_it() {
        NodeState.CardState before = scene.card(8, said.card());
        NodeState.CardState now = scene.card(20, said.card().edited(text("Ship it!"), Scene.NOON));
        journal.put(before.entry(), before);
        is(compared(List.of(now, nobody), copy(faithful(before))), Kind.STALE, Repair.MEND, "entry 8");
        journal.clear();
        is(compared(List.of(now, nobody), copy(faithful(before))), Kind.CORRUPT, Repair.MEND, "not what entry 8");
    }

    private static io.onecamp.domain.message.MessageText text(String typed) {
        return io.onecamp.domain.message.MessageText.of(typed);
    }

    @Test
    void another_text_an_edge_too_many_and_one_too_few_are_corrupt() {
        NodeState altered = scene.card(10, said.card().edited(text("Sink it"), Scene.NOON));
        is(compared(List.of(said, nobody), copy(faithful(altered))), Kind.CORRUPT, Repair.MEND, "not what entry 10");
        Set<String> more = new java.util.HashSet<>(said.edges());
        more.add("attachment " + scene.workspace() + "/x");
        for (Set<String> edges : List.of(more, Set.<String>of())) {
            PartCopy wrong = new PartCopy(said.entry(), Optional.of(said), edges);
            is(compared(List.of(said, nobody), copy(wrong)), Kind.CORRUPT, Repair.MEND, "not what entry 10");
        }
    }

    @Test
    void what_cannot_be_read_is_corrupt() {
        PartCopy garbage = new PartCopy(said.entry(), Optional.empty(), said.edges());
        is(compared(List.of(said, nobody), copy(garbage)), Kind.CORRUPT, Repair.MEND, "cannot be read");
    }

    @Test
    void a_newer_guard_is_right_where_its_entry_mended_and_wrong_where_it_did_not() {
        assertThat(NodeComparison.isPlainlySame(List.of(said, nobody), copy(at(40, said))))
                .isFalse();
        is(compared(List.of(said, nobody), copy(at(40, said))), Kind.CORRUPT, Repair.MEND, "entry 40, which did not");
        journal.put(new EntryId(40), scene.card(40, said.card()));
        assertThat(compared(List.of(said, nobody), copy(at(40, said)))).isEmpty();
    }

    @Test
    void a_guard_that_no_entry_has_reached_has_to_be_set_back() {
        is(
                compared(List.of(said, nobody), copy(at(101, said))),
                Kind.CORRUPT,
                Repair.SET_BACK_AND_MEND,
                "newest entry is 100");
    }

    @Test
    void a_tally_whose_entry_the_head_does_not_tell_is_asked_of_the_journal() {
        NodeState.TallyState untold = scene.tally(1, 0, liked.tally());
        is(compared(List.of(said, untold), copy(faithful(said), faithful(liked))), Kind.CORRUPT, Repair.MEND, "tally");
        journal.put(liked.entry(), liked);
        assertThat(compared(List.of(said, untold), copy(faithful(said), faithful(liked))))
                .isEmpty();
    }

    @Test
    void two_nodes_of_one_key_are_corrupt_whatever_they_hold() {
        NodeCopy twice = new NodeCopy(key.text(), 2, Map.of(Part.Name.CARD, faithful(said)));
        is(compared(List.of(said, nobody), twice), Kind.CORRUPT, Repair.SINGLE_AND_MEND, "2 nodes");
    }

    @Test
    void what_nobody_decided_is_an_orphan_unless_it_tells_nothing() {
        is(
                NodeComparison.ofUndecided(key, copy(faithful(said))),
                Kind.ORPHAN,
                Repair.TOMBSTONE,
                "nothing was ever decided");
        assertThat(NodeComparison.ofUndecided(key, null)).isEmpty();
        assertThat(NodeComparison.ofUndecided(key, new NodeCopy(key.text(), 1, Map.of())))
                .isEmpty();
        NodeState nothing = new NodeState.Nothing(scene.workspace(), new EntryId(30), said.part());
        assertThat(NodeComparison.ofUndecided(key, copy(faithful(nothing)))).isEmpty();
        is(compared(List.of(said, nobody), copy(faithful(nothing))), Kind.CORRUPT, Repair.MEND, "not what entry 30");
    }
}
