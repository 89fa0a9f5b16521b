package io.onecamp.domain.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.domain.conversation.ConversationCard;
import io.onecamp.domain.conversation.ConversationKind;
import io.onecamp.domain.graph.NodeState.ConversationState;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.Seq;
import io.onecamp.domain.message.MessageCard;
import io.onecamp.domain.message.MessageTally;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Writers at the same moment end where writers one after the other would. */
public interface GraphRaceContract extends GraphUnderTest {
    int WRITERS = 8;

    @Test
    default void many_writers_of_one_message_end_at_its_newest_entries() {
        for (int round = 0; round < 20; round++) {
            Scene scene = Scene.fresh();
            List<Integer> entries =
                    new ArrayList<>(IntStream.rangeClosed(1, WRITERS).boxed().toList());
            Collections.shuffle(entries);
            atOnce(writer -> {
                int entry = entries.get(writer);
                return List.of(
                        scene.posted(1, entry, "text " + entry),
                        scene.tally(1, entry, Scene.reactedWith("👍", entry, scene.ben())));
            });
            Told<MessageCard, MessageTally> told = page(scene, 1);
            assertThat(told.card().text()).isEqualTo("text " + WRITERS);
            assertThat(told.cardEntry()).isEqualTo(new EntryId(WRITERS));
            assertThat(told.tally().commentCount()).isEqualTo(WRITERS);
            assertThat(glimpse().nodesOf(scene.workspace(), scene.conversation(), new Seq(1)))
                    .isEqualTo(1);
        }
    }

    @Test
    default void a_cards_writers_and_a_tallys_writers_do_not_lose_each_others_part() {
        for (int round = 0; round < 10; round++) {
            Scene scene = Scene.fresh();
            atOnce(writer -> List.of(
                    writer % 2 == 0
                            ? scene.posted(1, writer + 1, "text " + (writer + 1))
                            : scene.tally(1, writer + 1, Scene.reactedWith("👍", writer + 1))));
            Told<MessageCard, MessageTally> told = page(scene, 1);
            assertThat(told.cardEntry()).isEqualTo(new EntryId(WRITERS - 1));
            assertThat(told.tallyEntry()).isEqualTo(new EntryId(WRITERS));
        }
    }

    @Test
    default void writers_who_first_mention_the_same_people_make_one_node_of_each() {
        for (int round = 0; round < 10; round++) {
            Scene scene = Scene.fresh();
            atOnce(writer -> List.of(
                    scene.posted(writer + 1, writer + 1, "hello"),
                    scene.tally(writer + 1, writer + 1, Scene.reactedWith("👍", 0, scene.ben(), scene.eve()))));
            assertThat(glimpse().nodesOf(scene.workspace(), scene.ana())).isEqualTo(1);
            assertThat(glimpse().nodesOf(scene.workspace(), scene.ben())).isEqualTo(1);
            assertThat(glimpse().nodesOf(scene.workspace(), scene.eve())).isEqualTo(1);
            assertThat(glimpse().nodesOf(scene.workspace(), scene.conversation()))
                    .isEqualTo(1);
            for (int writer = 0; writer < WRITERS; writer++) {
                assertThat(glimpse().authors(scene.workspace(), scene.conversation(), new Seq(writer + 1)))
                        .containsExactly(scene.ana());
            }
        }
    }

    @Test
    default void racing_lists_of_participants_are_never_mixed() {
        for (int round = 0; round < 10; round++) {
            Scene scene = Scene.fresh();
            atOnce(writer -> List.of(new ConversationState(
                    scene.workspace(),
                    new EntryId(writer + 1),
                    new ConversationCard(
                            scene.conversation(),
                            ConversationKind.DIRECT,
                            writer == WRITERS - 1 ? List.of(scene.eve()) : List.of(scene.ana(), scene.ben()),
                            Scene.NOON))));
            assertThat(glimpse().participants(scene.workspace(), scene.conversation()))
                    .containsExactly(scene.eve());
        }
    }

    @Test
    default void large_requests_over_the_same_messages_in_opposite_orders_do_not_lock_each_other_out() {
        Scene scene = Scene.fresh();
        atOnce(writer -> {
            List<NodeState> states = new ArrayList<>();
            for (int seq = 1; seq <= 30; seq++) {
                states.add(scene.posted(seq, writer + 1, "text " + (writer + 1)));
                states.add(scene.tally(seq, writer + 1, Scene.reactedWith("👍", 0, scene.ben())));
            }
            if (writer % 2 == 0) {
                Collections.reverse(states);
            }
            return states;
        });
        for (int seq = 1; seq <= 30; seq++) {
            assertThat(page(scene, seq).cardEntry()).isEqualTo(new EntryId(WRITERS));
        }
    }

    private Told<MessageCard, MessageTally> page(Scene scene, long seq) {
        return timelines()
                .page(scene.workspace(), scene.conversation(), List.of(new Seq(seq)))
                .get(new Seq(seq));
    }

    /** Each writer sends its request at the same moment; none may fail. */
    private void atOnce(IntFunction<List<NodeState>> requests) {
        CyclicBarrier start = new CyclicBarrier(WRITERS);
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> done = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                List<NodeState> request = requests.apply(i);
                done.add(writers.submit(() -> {
                    start.await();
                    writer().apply(request);
                    return null;
                }));
            }
            for (Future<?> one : done) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError("a writer failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
