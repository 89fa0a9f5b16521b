package io.onecamp.domain.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.Seq;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.message.MessageCard;
import io.onecamp.domain.message.MessageTally;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** A page is the numbers asked for, of this conversation of this workspace, and nothing else. */
public interface GraphPageContract extends GraphUnderTest {
    @Test
    default void a_page_holds_what_is_there_of_the_numbers_asked_for() {
        Scene scene = Scene.fresh();
        writer().apply(List.of(
                scene.posted(1, 1, "one"),
                scene.posted(2, 2, "two"),
                scene.posted(4, 4, "four"),
                scene.posted(11, 5, "eleven")));
        Map<Seq, Told<MessageCard, MessageTally>> page =
                timelines().page(scene.workspace(), scene.conversation(), seqs(1, 3, 4, 9));
        assertThat(page.keySet()).containsExactlyInAnyOrder(new Seq(1), new Seq(4));
        assertThat(page.get(new Seq(4)).card().text()).isEqualTo("four");
    }

    @Test
    default void two_hundred_numbers_are_one_page() {
        Scene scene = Scene.fresh();
        List<NodeState> all = LongStream.rangeClosed(1, 200)
                .<NodeState>mapToObj(seq -> scene.posted(seq, seq, "number " + seq))
                .toList();
        for (int from = 0; from < 200; from += 50) {
            writer().apply(all.subList(from, from + 50));
        }
        List<Seq> backwards =
                LongStream.rangeClosed(1, 200).mapToObj(i -> new Seq(201 - i)).toList();
        Map<Seq, Told<MessageCard, MessageTally>> page =
                timelines().page(scene.workspace(), scene.conversation(), backwards);
        assertThat(page).hasSize(200);
        assertThat(page.get(new Seq(137)).card().text()).isEqualTo("number 137");
    }

    @Test
    default void no_numbers_are_an_empty_page() {
        Scene scene = Scene.fresh();
        assertThat(timelines().page(scene.workspace(), scene.conversation(), List.of()))
                .isEmpty();
        writer().apply(List.of());
    }

    @Test
    default void a_number_asked_for_twice_is_told_once() {
        Scene scene = Scene.fresh();
        writer().apply(List.of(scene.posted(1, 1, "one")));
        assertThat(timelines().page(scene.workspace(), scene.conversation(), seqs(1, 1)))
                .hasSize(1);
    }

    @Test
    default void another_conversation_and_another_workspace_are_not_mixed_in() {
        Scene scene = Scene.fresh();
        ConversationId otherTalk = ConversationId.of(List.of(scene.ana(), PersonId.fresh()));
        Scene other = new Scene(scene.workspace(), scene.ana(), scene.ben(), scene.eve(), otherTalk);
        Scene elsewhere = new Scene(WorkspaceId.fresh(), scene.ana(), scene.ben(), scene.eve(), scene.conversation());
        writer().apply(List.of(
                scene.posted(1, 1, "here"),
                other.posted(1, 2, "other talk"),
                elsewhere.posted(1, 3, "elsewhere"),
                other.posted(2, 4, "other talk only")));
        assertThat(timelines().page(scene.workspace(), scene.conversation(), seqs(1, 2)))
                .hasSize(1)
                .allSatisfy((seq, told) -> assertThat(told.card().text()).isEqualTo("here"));
        assertThat(timelines().page(elsewhere.workspace(), elsewhere.conversation(), seqs(1, 2)))
                .hasSize(1)
                .allSatisfy((seq, told) -> assertThat(told.card().text()).isEqualTo("elsewhere"));
        assertThat(timelines().page(WorkspaceId.fresh(), scene.conversation(), seqs(1, 2)))
                .isEmpty();
    }

    @Test
    default void a_tally_without_its_card_is_not_told_until_the_card_comes() {
        Scene scene = Scene.fresh();
        NodeState.TallyState early = scene.tally(1, 2, Scene.reactedWith("🎉", 3, scene.ben()));
        writer().apply(List.of(early));
        assertThat(timelines().page(scene.workspace(), scene.conversation(), seqs(1)))
                .isEmpty();
        NodeState.CardState late = scene.posted(1, 1, "came late");
        writer().apply(List.of(late));
        assertThat(timelines().page(scene.workspace(), scene.conversation(), seqs(1)))
                .containsEntry(
                        new Seq(1), new Told<>(late.card(), late.entry(), early.tally(), early.entry(), Map.of()));
    }

    @Test
    default void what_was_written_is_read_at_once() {
        Scene scene = Scene.fresh();
        for (int entry = 1; entry <= 30; entry++) {
            writer().apply(List.of(scene.posted(1, entry, "version " + entry)));
            Map<Seq, Told<MessageCard, MessageTally>> page =
                    timelines().page(scene.workspace(), scene.conversation(), seqs(1));
            assertThat(page.get(new Seq(1)).card().text()).isEqualTo("version " + entry);
        }
    }

    private static List<Seq> seqs(long... numbers) {
        return LongStream.of(numbers).mapToObj(Seq::new).toList();
    }
}
