package io.onecamp.domain.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.domain.comment.CommentCard;
import io.onecamp.domain.comment.CommentTally;
import io.onecamp.domain.graph.NodeState.CardState;
import io.onecamp.domain.graph.NodeState.CommentCardState;
import io.onecamp.domain.graph.NodeState.CommentTallyState;
import io.onecamp.domain.graph.NodeState.TallyState;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.Seq;
import io.onecamp.domain.message.MessageCard;
import io.onecamp.domain.message.MessageTally;
import io.onecamp.domain.reaction.Reacted;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Post, react, comment, edit, react to the comment, edit the comment, un-react from both, resolve, delete the comment and
 * the message: in 240 orders chosen at random of the 40 million there are, each entry twice, alone and in any mixture of
 * requests; each time the graph is what they give folded in order.
 */
public interface GraphThreadOrderContract extends GraphUnderTest {
    int TALKS = 240;
    int TALKS_ALONE = 40;
    int AT_ONCE = 24;

    @Test
    default void entries_of_many_threads_in_any_order_twice_among_neighbours_give_the_fold() {
        Scene scene = Scene.fresh();
        List<List<List<NodeState>>> talks = shuffled(scene, TALKS, random());
        for (int from = 0; from < talks.size(); from += AT_ONCE) {
            List<List<List<NodeState>>> neighbours = talks.subList(from, from + AT_ONCE);
            int steps = neighbours.getFirst().size();
            for (int step = 0; step < 2 * steps; step++) {
                int place = step % steps;
                writer().apply(Fold.newest(neighbours.stream()
                        .flatMap(talk -> talk.get(place).stream())
                        .toList()));
            }
        }
        assertGraphIsTheFold(scene, talks);
    }

    @Test
    default void entries_of_a_thread_alone_each_repeated_at_once_and_again_at_the_end_give_the_fold() {
        Scene scene = Scene.fresh();
        List<List<List<NodeState>>> talks = shuffled(scene, TALKS_ALONE, random());
        talks.parallelStream().forEach(talk -> {
            for (List<NodeState> entry : talk) {
                writer().apply(entry);
                writer().apply(entry);
            }
            talk.forEach(entry -> writer().apply(entry));
        });
        assertGraphIsTheFold(scene, talks);
    }

    @Test
    default void entries_of_threads_cut_into_requests_at_random_give_the_fold() {
        Scene scene = Scene.fresh();
        Random random = random();
        List<List<List<NodeState>>> talks = shuffled(scene, TALKS, random);
        List<List<List<NodeState>>> left = new ArrayList<>();
        talks.forEach(talk -> left.add(new ArrayList<>(talk)));
        while (!left.isEmpty()) {
            List<NodeState> request = new ArrayList<>();
            for (int i = 0; i < 20 && !left.isEmpty(); i++) {
                List<List<NodeState>> one = left.get(random.nextInt(left.size()));
                request.addAll(one.removeFirst());
                left.removeIf(List::isEmpty);
            }
            writer().apply(Fold.newest(request));
        }
        assertGraphIsTheFold(scene, talks);
    }

    private static Random random() {
        long seed = Long.getLong("onecamp.seed", System.nanoTime());
        System.out.println("orders of a thread's entries: seed " + seed);
        return new Random(seed);
    }

    private static List<List<List<NodeState>>> shuffled(Scene scene, int many, Random random) {
        List<List<List<NodeState>>> talks = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            List<List<NodeState>> talk = new ArrayList<>(scene.talk(i + 1, 100L * i + 1));
            Collections.shuffle(talk, random);
            talks.add(talk);
        }
        return talks;
    }

    private void assertGraphIsTheFold(Scene scene, List<List<List<NodeState>>> talks) {
        List<Seq> numbers =
                IntStream.rangeClosed(1, talks.size()).mapToObj(Seq::new).toList();
        for (int from = 0; from < numbers.size(); from += 200) {
            List<Seq> page = numbers.subList(from, Math.min(from + 200, numbers.size()));
            Map<Seq, Told<MessageCard, MessageTally>> told =
                    timelines().page(scene.workspace(), scene.conversation(), page);
            for (Seq seq : page) {
                Ended expected = new Ended(talks.get((int) seq.value() - 1));
                assertThat(told.get(seq)).isEqualTo(expected.message());
                assertThat(threads().page(scene.thread(seq.value()), List.of(new Seq(1))))
                        .containsExactly(Map.entry(new Seq(1), expected.comment()));
            }
        }
        for (int i = 0; i < talks.size(); i += 37) {
            assertEdges(scene, new Seq(i + 1), new Ended(talks.get(i)));
        }
    }

    private void assertEdges(Scene scene, Seq seq, Ended expected) {
        GraphThreads.Thread thread = scene.thread(seq.value());
        assertThat(glimpse().reacted(scene.workspace(), scene.conversation(), seq))
                .isEqualTo(people(expected.message().tally().reactions()));
        assertThat(glimpse().reacted(thread, new Seq(1)))
                .isEqualTo(people(expected.comment().tally().reactions()));
        assertThat(glimpse().replies(thread)).containsExactly(new Seq(1));
        assertThat(glimpse().nodesOf(thread, new Seq(1))).isEqualTo(1);
        assertThat(glimpse().nodesOf(scene.workspace(), scene.conversation(), seq))
                .isEqualTo(1);
    }

    private static Set<PersonId> people(List<Reacted> reactions) {
        return reactions.stream().flatMap(reacted -> reacted.people().stream()).collect(Collectors.toSet());
    }

    /** Written apart from {@link Fold}, so that a mistake there is not expected here: in order, the last one stands. */
    record Ended(List<List<NodeState>> entries) {
        private <S extends NodeState> S last(Class<S> kind) {
            return entries.stream()
                    .flatMap(List::stream)
                    .filter(kind::isInstance)
                    .map(kind::cast)
                    .max(Comparator.comparing(NodeState::entry))
                    .orElseThrow();
        }

        Told<MessageCard, MessageTally> message() {
            CardState card = last(CardState.class);
            TallyState tally = last(TallyState.class);
            return new Told<>(card.card(), card.entry(), tally.tally(), tally.entry(), Map.of());
        }

        Told<CommentCard, CommentTally> comment() {
            CommentCardState card = last(CommentCardState.class);
            CommentTallyState tally = last(CommentTallyState.class);
            EntryId entry = card.entry();
            return new Told<>(card.card(), entry, tally.tally(), tally.entry(), Map.of());
        }
    }
}
