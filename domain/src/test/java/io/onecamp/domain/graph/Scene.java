package io.onecamp.domain.graph;

import io.onecamp.domain.comment.CommentCard;
import io.onecamp.domain.comment.CommentTally;
import io.onecamp.domain.graph.NodeState.CardState;
import io.onecamp.domain.graph.NodeState.CommentCardState;
import io.onecamp.domain.graph.NodeState.CommentTallyState;
import io.onecamp.domain.graph.NodeState.TallyState;
import io.onecamp.domain.id.CommentId;
import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.MessageId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.Seq;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.message.MessageCard;
import io.onecamp.domain.message.MessageTally;
import io.onecamp.domain.message.MessageTally.Discussion;
import io.onecamp.domain.message.MessageText;
import io.onecamp.domain.reaction.Reacted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A workspace of its own in which Ana and Ben talk and Eve is somebody else; builds the states that entries carry. */
public record Scene(WorkspaceId workspace, PersonId ana, PersonId ben, PersonId eve, ConversationId conversation) {
    public static final Instant NOON = Instant.parse("2026-11-23T12:00:00.123456Z");

    public static Scene fresh() {
        PersonId ana = PersonId.fresh();
        PersonId ben = PersonId.fresh();
        return new Scene(WorkspaceId.fresh(), ana, ben, PersonId.fresh(), ConversationId.of(List.of(ana, ben)));
    }

    /** Ana's message as posted by this entry. */
    public CardState posted(long seq, long entry, String text) {
        return card(
                entry,
                new MessageCard(
                        MessageId.fresh(),
                        conversation,
                        new Seq(seq),
                        ana,
                        text,
                        List.of(),
                        NOON,
                        null,
                        null,
                        1,
                        null));
    }

    public CardState card(long entry, MessageCard card) {
        return new CardState(workspace, new EntryId(entry), card);
    }

    public TallyState tally(long seq, long entry, MessageTally tally) {
        return new TallyState(workspace, new EntryId(entry), conversation, new Seq(seq), tally);
    }

    /** The comments of one message. */
    public GraphThreads.Thread thread(long seq) {
        return new GraphThreads.Thread(workspace, conversation, new Seq(seq));
    }

    /** Ben's comment as posted by this entry. */
    public CommentCardState commented(long seq, long number, long entry, String text) {
        return comment(
                entry,
                new CommentCard(
                        CommentId.fresh(),
                        MessageId.fresh(),
                        conversation,
                        new Seq(seq),
                        new Seq(number),
                        ben,
                        text,
                        NOON,
                        null,
                        null,
                        1,
                        null));
    }

    public CommentCardState comment(long entry, CommentCard card) {
        return new CommentCardState(workspace, new EntryId(entry), card);
    }

    public CommentTallyState commentTally(long seq, long number, long entry, CommentTally tally) {
        return new CommentTallyState(workspace, new EntryId(entry), conversation, new Seq(seq), new Seq(number), tally);
    }

    /** A comment's tally in which these people reacted with one emoji. */
    public static CommentTally likedBy(PersonId... people) {
        return new CommentTally(reactedWith("❤️", 0, people).reactions());
    }

    /**
     * The eleven things that happen to one message and its comment, each with all that its entry carries, in the order in
     * which they were decided, with growing entries from {@code first}.
     */
    public List<List<NodeState>> talk(long seq, long first) {
        CardState posted = posted(seq, first, "first words of " + seq);
        CommentCardState said = commented(seq, 1, first + 2, "a comment on " + seq);
        CommentCard better = said.card().edited(MessageText.of("a better comment on " + seq), NOON.plusSeconds(20));
        MessageCard edited = edited(posted.card(), "better words of " + seq);
        return List.of(
                List.of(posted),
                List.of(tally(seq, first + 1, reactedWith("👍", 0, ben, eve))),
                List.of(said, tally(seq, first + 2, reactedWith("👍", 1, ben, eve))),
                List.of(card(first + 3, edited)),
                List.of(commentTally(seq, 1, first + 4, likedBy(ana, eve))),
                List.of(comment(first + 5, better)),
                List.of(tally(seq, first + 6, reactedWith("👍", 1, eve))),
                List.of(commentTally(seq, 1, first + 7, likedBy(eve))),
                List.of(tally(seq, first + 8, reactedWith("👍", 1, eve).discussed(Discussion.RESOLVED))),
                List.of(
                        comment(first + 9, better.deleted(NOON.plusSeconds(40))),
                        tally(seq, first + 9, reactedWith("👍", 0, eve))),
                List.of(card(first + 10, edited.deleted(NOON.plusSeconds(60)))));
    }

    /** A tally in which these people reacted with one emoji. */
    public static MessageTally reactedWith(String emoji, int comments, PersonId... people) {
        List<Reacted> reactions =
                people.length == 0 ? List.of() : List.of(new Reacted(emoji, people.length, List.of(people)));
        return new MessageTally(reactions, comments, comments == 0 ? null : NOON, Discussion.OPEN);
    }

    /**
     * The six things that happen to one message, in the order in which they were decided, with growing entries from
     * {@code first}: post, react, edit, comment, un-react, delete.
     */
    public List<NodeState> history(long seq, long first) {
        CardState posted = posted(seq, first, "first words of " + seq);
        MessageCard edited = edited(posted.card(), "better words of " + seq);
        List<NodeState> steps = new ArrayList<>();
        steps.add(posted);
        steps.add(tally(seq, first + 1, reactedWith("👍", 0, ben, eve)));
        steps.add(card(first + 2, edited));
        steps.add(tally(seq, first + 3, reactedWith("👍", 1, ben, eve)));
        steps.add(tally(seq, first + 4, reactedWith("👍", 1, eve)));
        steps.add(card(first + 5, edited.deleted(NOON.plusSeconds(60))));
        return List.copyOf(steps);
    }

    private static MessageCard edited(MessageCard card, String text) {
        return new MessageCard(
                card.id(),
                card.conversation(),
                card.seq(),
                card.author(),
                text,
                card.attachments(),
                card.createdAt(),
                NOON.plusSeconds(30),
                null,
                card.version() + 1,
                null);
    }
}
