package io.onecamp.domain.comment;

import io.onecamp.domain.id.CommentId;
import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.MessageId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.Seq;
import io.onecamp.domain.message.TimelineFold;
import io.onecamp.domain.reaction.Reacted;
import io.onecamp.domain.reaction.Tallied;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That a comment exists: its place, author, version, deletion and tally, without its text. Answered by: PostgreSQL
 * (truth), under the conversation's lock.
 *
 * @param seq the number of the message that it comments
 * @param number its own number under that message
 * @param contentEntry the journal entry that holds the text
 * @param entry the newest entry that touched the comment in any way
 */
public record CommentHead(
        CommentId id,
        MessageId message,
        ConversationId conversation,
        Seq seq,
        Seq number,
        PersonId author,
        int version,
        Instant createdAt,
        @Nullable Instant deletedAt,
        EntryId contentEntry,
        EntryId entry,
        CommentTally tally)
        implements TimelineFold.Head<CommentCard> {

    /** The head of a comment just posted, whose entry holds its text. */
    public static CommentHead posted(CommentCard card, EntryId entry) {
        return of(card, entry, CommentTally.EMPTY);
    }

    /** The head after an edit or a deletion: its entry holds the text, or that there is none any more. */
    public CommentHead changed(CommentCard card, EntryId newEntry) {
        return of(card, newEntry, tally);
    }

    private static CommentHead of(CommentCard card, EntryId entry, CommentTally tally) {
        return new CommentHead(
                card.id(),
                card.message(),
                card.conversation(),
                card.seq(),
                card.number(),
                card.author(),
                card.version(),
                card.createdAt(),
                card.deletedAt(),
                entry,
                entry,
                tally);
    }

    /** The head after a reaction came or went: what it says is as old as before. */
    public CommentHead tallied(CommentTally newTally, EntryId newEntry) {
        return new CommentHead(
                id,
                message,
                conversation,
                seq,
                number,
                author,
                version,
                createdAt,
                deletedAt,
                contentEntry,
                newEntry,
                newTally);
    }

    /** What an entry about reactions carries of it. */
    public Tallied.OfComment reactedTo(List<Reacted> reactions) {
        return new Tallied.OfComment(id, message, conversation, seq, number, new CommentTally(reactions));
    }

    @Override
    public boolean isDeleted() {
        return deletedAt != null;
    }

    @Override
    public CommentCard card(@Nullable CommentCard told) {
        return new CommentCard(
                id,
                message,
                conversation,
                seq,
                number,
                author,
                told == null || isDeleted() ? "" : told.text(),
                createdAt,
                told == null ? null : told.editedAt(),
                deletedAt,
                version,
                told == null || !isDeleted() ? null : told.withdrawnAt());
    }
}
