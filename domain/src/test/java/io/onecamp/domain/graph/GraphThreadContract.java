package io.onecamp.domain.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.domain.comment.CommentCard;
import io.onecamp.domain.comment.CommentTally;
import io.onecamp.domain.graph.GraphThreads.Thread;
import io.onecamp.domain.graph.NodeState.CommentCardState;
import io.onecamp.domain.graph.NodeState.CommentTallyState;
import io.onecamp.domain.id.CommentId;
import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.MessageId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.Seq;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.message.Content;
import io.onecamp.domain.message.MessageText;
import io.onecamp.domain.reaction.Reacted;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Comments are nodes of their own: read by the numbers under their message, with a card and a tally each guarded alone. */
public interface GraphThreadContract extends GraphUnderTest {
    @Test
    default void every_field_of_a_comment_comes_back() {
        Scene scene = Scene.fresh();
        CommentCard card = new CommentCard(
                CommentId.fresh(),
                MessageId.fresh(),
                scene.conversation(),
                new Seq(7),
                new Seq(3),
                scene.eve(),
                "\"quoted\" 🏕 uid(node0)",
                Scene.NOON,
                Scene.NOON.plusNanos(1),
                Scene.NOON.plusSeconds(3),
                42,
                null);
        List<PersonId> twenty =
                Stream.generate(PersonId::fresh).limit(Reacted.NAMED).toList();
        CommentTally tally = new CommentTally(
                List.of(new Reacted("👩🏽‍🚀", 1_234, twenty), new Reacted("❤️", 1, List.of(scene.ana()))));
        writer().apply(List.of(scene.comment(Long.MAX_VALUE - 1, card), scene.commentTally(7, 3, 9, tally)));
        assertThat(threads().page(scene.thread(7), seqs(3)))
                .containsExactly(Map.entry(
                        new Seq(3),
                        new Told<>(card, new EntryId(Long.MAX_VALUE - 1), tally, new EntryId(9), Map.of())));
        assertThat(threads().cards(scene.thread(7), seqs(3)))
                .containsExactly(Map.entry(new Seq(3), new Content<>(card, new EntryId(Long.MAX_VALUE - 1))));
    }

    @Test
    default void the_longest_comments_of_a_whole_request_come_back() {
        Scene scene = Scene.fresh();
        String longest = "🏕".repeat(MessageText.LONGEST);
        writer().apply(LongStream.rangeClosed(1, 64)
                .<NodeState>mapToObj(number -> scene.commented(1, number, number, longest))
                .toList());
        Map<Seq, Content<CommentCard>> cards = threads()
                .cards(
                        scene.thread(1),
                        LongStream.rangeClosed(1, 64).mapToObj(Seq::new).toList());
        assertThat(cards).hasSize(64);
        assertThat(cards.get(new Seq(64)).card().text()).isEqualTo(longest);
    }

    @Test
    default void a_thread_holds_what_is_there_of_the_numbers_asked_for() {
        Scene scene = Scene.fresh();
        writer().apply(List.of(
                scene.commented(1, 1, 1, "one"),
                scene.commented(1, 2, 2, "two"),
                scene.commented(1, 11, 3, "eleven"),
                scene.commented(11, 1, 4, "another message's")));
        assertThat(threads().cards(scene.thread(1), seqs(1, 3, 11)).keySet())
                .containsExactlyInAnyOrder(new Seq(1), new Seq(11));
        assertThat(threads().page(scene.thread(1), seqs(2, 2, 9))).containsOnlyKeys(new Seq(2));
        assertThat(threads()
                        .cards(scene.thread(11), seqs(1))
                        .get(new Seq(1))
                        .card()
                        .text())
                .isEqualTo("another message's");
        assertThat(threads().cards(scene.thread(1), List.of())).isEmpty();
        assertThat(threads().page(scene.thread(2), seqs(1, 2))).isEmpty();
    }

    @Test
    default void messages_and_comments_are_never_taken_for_each_other() {
        Scene scene = Scene.fresh();
        writer().apply(List.of(
                scene.posted(1, 1, "the message"),
                scene.commented(1, 1, 2, "the comment"),
                scene.commented(2, 1, 3, "a comment whose message has not come")));
        assertThat(timelines().cards(scene.workspace(), scene.conversation(), seqs(1, 2)))
                .hasSize(1)
                .allSatisfy((seq, told) -> assertThat(told.card().text()).isEqualTo("the message"));
        assertThat(timelines().page(scene.workspace(), scene.conversation(), seqs(1, 2)))
                .hasSize(1);
        assertThat(threads().cards(scene.thread(1), seqs(0, 1)))
                .hasSize(1)
                .allSatisfy((number, told) -> assertThat(told.card().text()).isEqualTo("the comment"));
        writer().apply(List.of(scene.posted(2, 1, "late, and older than its comment")));
        assertThat(timelines().cards(scene.workspace(), scene.conversation(), seqs(2)))
                .hasSize(1);
    }

    @Test
    default void another_conversation_and_another_workspace_are_not_mixed_in_here_either() {
        Scene scene = Scene.fresh();
        ConversationId otherTalk = ConversationId.of(List.of(scene.ana(), PersonId.fresh()));
        Scene other = new Scene(scene.workspace(), scene.ana(), scene.ben(), scene.eve(), otherTalk);
        Scene elsewhere = new Scene(WorkspaceId.fresh(), scene.ana(), scene.ben(), scene.eve(), scene.conversation());
        writer().apply(List.of(
                scene.commented(1, 1, 1, "here"),
                other.commented(1, 1, 2, "other talk"),
                elsewhere.commented(1, 1, 3, "elsewhere"),
                elsewhere.commented(1, 2, 4, "elsewhere only")));
        assertThat(threads().page(scene.thread(1), seqs(1, 2)))
                .hasSize(1)
                .allSatisfy((seq, told) -> assertThat(told.card().text()).isEqualTo("here"));
    }

    @Test
    default void a_comment_leads_to_its_author_its_message_and_those_who_reacted() {
        Scene scene = Scene.fresh();
        Thread thread = scene.thread(1);
        writer().apply(List.of(
                scene.commented(1, 1, 1, "one"),
                scene.commented(1, 2, 2, "two"),
                scene.commentTally(1, 1, 3, Scene.likedBy(scene.ana(), scene.eve()))));
        assertThat(glimpse().authors(thread, new Seq(1))).containsExactly(scene.ben());
        assertThat(glimpse().replies(thread)).containsExactlyInAnyOrder(new Seq(1), new Seq(2));
        assertThat(glimpse().reacted(thread, new Seq(1))).containsExactlyInAnyOrder(scene.ana(), scene.eve());
        assertThat(glimpse().reacted(thread, new Seq(2))).isEmpty();
        writer().apply(List.of(scene.commentTally(1, 1, 4, CommentTally.EMPTY)));
        writer().apply(List.of(scene.commentTally(1, 1, 3, Scene.likedBy(scene.ana()))));
        assertThat(glimpse().reacted(thread, new Seq(1))).isEmpty();
        assertThat(glimpse().nodesOf(thread, new Seq(1))).isEqualTo(1);
    }

    @Test
    default void a_comments_tally_waits_for_its_card_and_neither_keeps_the_other_out() {
        Scene scene = Scene.fresh();
        CommentTallyState early = scene.commentTally(1, 1, 9, Scene.likedBy(scene.ana()));
        writer().apply(List.of(early));
        assertThat(threads().page(scene.thread(1), seqs(1))).isEmpty();
        assertThat(threads().cards(scene.thread(1), seqs(1))).isEmpty();
        CommentCardState late = scene.commented(1, 1, 1, "came late");
        writer().apply(List.of(late));
        assertThat(threads().page(scene.thread(1), seqs(1)))
                .containsEntry(
                        new Seq(1), new Told<>(late.card(), late.entry(), early.tally(), early.entry(), Map.of()));
    }

    @Test
    default void a_comments_tombstone_holds_against_everything_older() {
        Scene scene = Scene.fresh();
        CommentCardState said = scene.commented(1, 1, 1, "never said");
        writer().apply(List.of(scene.comment(3, said.card().deleted(Scene.NOON))));
        writer().apply(List.of(said));
        writer().apply(List.of(scene.comment(2, said.card().edited(MessageText.of("nor this"), Scene.NOON))));
        CommentCard told =
                threads().cards(scene.thread(1), seqs(1)).get(new Seq(1)).card();
        assertThat(told.isDeleted()).isTrue();
        assertThat(told.text()).isEmpty();
    }

    private static List<Seq> seqs(long... numbers) {
        return LongStream.of(numbers).mapToObj(Seq::new).toList();
    }
}
