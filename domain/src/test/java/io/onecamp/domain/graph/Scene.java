package io.onecamp.domain.graph;

import io.onecamp.domain.graph.NodeState.CardState;
import io.onecamp.domain.graph.NodeState.TallyState;
import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.MessageId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.Seq;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.message.MessageCard;
import io.onecamp.domain.message.MessageTally;
import io.onecamp.domain.message.MessageTally.Discussion;
import io.onecamp.domain.message.MessageTally.Reacted;
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
                entry, new MessageCard(MessageId.fresh(), conversation, new Seq(seq), ana, text, List.of(), NOON, null, null, 1));
    }

    public CardState card(long entry, MessageCard card) {
        return new CardState(workspace, new EntryId(entry), card);
    }

    public TallyState tally(long seq, long entry, MessageTally tally) {
        return new TallyState(workspace, new EntryId(entry), conversation, new Seq(seq), tally);
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
                card.version() + 1);
    }
}
