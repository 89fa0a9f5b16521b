package io.onecamp.domain.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.domain.graph.NodeState.CardState;
import io.onecamp.domain.graph.NodeState.TallyState;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.Seq;
import io.onecamp.domain.message.MessageCard;
import io.onecamp.domain.message.MessageTally;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Post, react, edit, comment, un-react and delete reach the graph in all 720 orders, twice, alone and in any mixture of
 * requests; each time the graph is what they give folded in order. One message for each order, so that the messages of
 * one request are each other's neighbours.
 */
public interface GraphOrderContract extends GraphUnderTest {
    int REQUEST = 64;
    int STEPS = 6;

    @Test
    default void every_order_twice_among_neighbours_gives_the_fold() {
        Scene scene = Scene.fresh();
        List<List<NodeState>> told = inEveryOrder(scene, order -> true);
        for (int from = 0; from < told.size(); from += REQUEST) {
            List<List<NodeState>> neighbours = told.subList(from, Math.min(from + REQUEST, told.size()));
            for (int step = 0; step < 2 * STEPS; step++) {
                int place = step % STEPS;
                writer().apply(neighbours.stream().map(one -> one.get(place)).toList());
            }
        }
        assertGraphIsTheFold(scene, told);
    }

    @Test
    default void orders_alone_with_each_step_repeated_at_once_and_again_at_the_end_give_the_fold() {
        Scene scene = Scene.fresh();
        List<List<NodeState>> told = inEveryOrder(scene, order -> order % 7 == 0);
        told.parallelStream().forEach(one -> {
            for (NodeState state : one) {
                writer().apply(List.of(state));
                writer().apply(List.of(state));
            }
            one.forEach(state -> writer().apply(List.of(state)));
        });
        assertGraphIsTheFold(scene, told);
    }

    @Test
    default void orders_cut_into_requests_at_random_give_the_fold() {
        Scene scene = Scene.fresh();
        long seed = System.nanoTime();
        System.out.println("random requests: seed " + seed);
        Random random = new Random(seed);
        List<List<NodeState>> told = inEveryOrder(scene, order -> order % 3 == 0);
        List<List<NodeState>> left = new ArrayList<>();
        told.forEach(one -> left.add(new ArrayList<>(one)));
        while (!left.isEmpty()) {
            List<NodeState> request = new ArrayList<>();
            for (int i = 0; i < 12 && !left.isEmpty(); i++) {
                takeSome(left.get(random.nextInt(left.size())), request, random);
                left.removeIf(List::isEmpty);
            }
            writer().apply(Fold.newest(request));
        }
        assertGraphIsTheFold(scene, told);
    }

    @Test
    default void a_request_with_older_and_newer_states_applies_the_newer_ones_only() {
        Scene scene = Scene.fresh();
        List<NodeState> five = IntStream.rangeClosed(1, 32)
                .<NodeState>mapToObj(seq -> scene.posted(seq, 5, "five"))
                .toList();
        writer().apply(five);
        writer().apply(IntStream.rangeClosed(1, 32)
                .<NodeState>mapToObj(seq -> scene.posted(seq, seq % 2 == 0 ? 6 : 4, "mixed"))
                .toList());
        Map<Seq, Told<MessageCard, MessageTally>> page = page(scene, 32);
        assertThat(page).hasSize(32);
        page.forEach((seq, told) -> assertThat(told.card().text()).isEqualTo(seq.value() % 2 == 0 ? "mixed" : "five"));
    }

    @Test
    default void the_same_entry_again_changes_nothing() {
        Scene scene = Scene.fresh();
        writer().apply(List.of(scene.posted(1, 5, "first")));
        writer().apply(List.of(scene.posted(1, 5, "an entry never says two things")));
        assertThat(page(scene, 1).get(new Seq(1)).card().text()).isEqualTo("first");
    }

    @Test
    default void a_tombstone_holds_against_everything_older() {
        Scene scene = Scene.fresh();
        List<NodeState> history = scene.history(1, 1);
        writer().apply(List.of(history.get(5)));
        for (NodeState older : history.subList(0, 5)) {
            writer().apply(List.of(older));
        }
        Told<MessageCard, MessageTally> told = page(scene, 1).get(new Seq(1));
        assertThat(told.card().isDeleted()).isTrue();
        assertThat(told.card().text()).isEmpty();
    }

    private static void takeSome(List<NodeState> from, List<NodeState> into, Random random) {
        int many = 1 + random.nextInt(3);
        for (int i = 0; i < many && !from.isEmpty(); i++) {
            into.add(from.remove(0));
        }
    }

    /** One message for each chosen order: its history, shuffled that way. */
    private static List<List<NodeState>> inEveryOrder(Scene scene, IntPredicate chosen) {
        List<List<Integer>> orders = Orders.of(STEPS);
        assertThat(orders).hasSize(720);
        List<List<NodeState>> told = new ArrayList<>();
        for (int i = 0; i < orders.size(); i++) {
            if (chosen.test(i)) {
                List<NodeState> history = scene.history(told.size() + 1, 10L * i + 1);
                told.add(orders.get(i).stream().map(history::get).toList());
            }
        }
        return told;
    }

    private void assertGraphIsTheFold(Scene scene, List<List<NodeState>> told) {
        Map<Seq, Told<MessageCard, MessageTally>> expected = new LinkedHashMap<>();
        for (int i = 0; i < told.size(); i++) {
            expected.put(new Seq(i + 1), foldInOrder(told.get(i)));
        }
        assertThat(page(scene, told.size())).isEqualTo(expected);
        for (int i = 0; i < told.size(); i += 41) {
            Seq seq = new Seq(i + 1);
            assertThat(glimpse().reacted(scene.workspace(), scene.conversation(), seq))
                    .isEqualTo(people(expected.get(seq).tally()));
            assertThat(glimpse().nodesOf(scene.workspace(), scene.conversation(), seq))
                    .isEqualTo(1);
        }
    }

    private Map<Seq, Told<MessageCard, MessageTally>> page(Scene scene, int size) {
        Map<Seq, Told<MessageCard, MessageTally>> all = new LinkedHashMap<>();
        for (int from = 1; from <= size; from += 200) {
            List<Seq> numbers = IntStream.rangeClosed(from, Math.min(from + 199, size))
                    .mapToObj(Seq::new)
                    .toList();
            all.putAll(timelines().page(scene.workspace(), scene.conversation(), numbers));
        }
        return all;
    }

    /** Written apart from {@link Fold}, so that a mistake there is not expected here: in order, the last one stands. */
    private static Told<MessageCard, MessageTally> foldInOrder(List<NodeState> states) {
        Told<MessageCard, MessageTally> told = null;
        MessageTally tally = MessageTally.EMPTY;
        EntryId tallied = EntryId.NONE;
        for (NodeState state : states.stream()
                .sorted((one, other) -> one.entry().compareTo(other.entry()))
                .toList()) {
            if (state instanceof TallyState its) {
                tally = its.tally();
                tallied = its.entry();
            } else if (state instanceof CardState its) {
                told = new Told<>(its.card(), its.entry(), tally, tallied, Map.of());
            }
        }
        return new Told<>(told.card(), told.cardEntry(), tally, tallied, Map.of());
    }

    private static Set<PersonId> people(MessageTally tally) {
        return tally.reactions().stream()
                .flatMap(reacted -> reacted.people().stream())
                .collect(Collectors.toCollection(HashSet::new));
    }
}
