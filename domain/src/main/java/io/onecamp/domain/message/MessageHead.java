package io.onecamp.domain.message;

import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.MessageId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.Seq;
import io.onecamp.domain.reaction.Tallied;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That a message exists: its place, author, version, deletion and tally, without its text. Answered by: PostgreSQL
 * (truth), under the conversation's lock.
 *
 * @param contentEntry the journal entry that holds the text
 * @param entry the newest entry that touched the message in any way
 */
public record MessageHead(
        MessageId id,
        ConversationId conversation,
        Seq seq,
        PersonId author,
        int version,
        Instant createdAt,
        @Nullable Instant deletedAt,
        EntryId contentEntry,
        EntryId entry,
        MessageTally tally)
        implements TimelineFold.Head<MessageCard> {

    /** The head of a message just posted, whose entry holds its text. */
    public static MessageHead posted(MessageCard card, EntryId entry) {
        return of(card, entry, MessageTally.EMPTY);
    }

    /** The head after an edit or a deletion: its entry holds the text, or that there is none any more. */
    public MessageHead changed(MessageCard card, EntryId newEntry) {
        return of(card, newEntry, tally);
    }

    private static MessageHead of(MessageCard card, EntryId entry, MessageTally tally) {
        return new MessageHead(
                card.id(),
                card.conversation(),
                card.seq(),
                card.author(),
                card.version(),
                card.createdAt(),
                card.deletedAt(),
                entry,
                entry,
                tally);
    }

    /** The head after others added something to it: what it says is as old as before. */
    public MessageHead tallied(MessageTally newTally, EntryId newEntry) {
        return new MessageHead(
                id, conversation, seq, author, version, createdAt, deletedAt, contentEntry, newEntry, newTally);
    }

    /** What an entry that changes only the tally carries of it. */
    public Tallied.OfMessage with(MessageTally newTally) {
        return new Tallied.OfMessage(id, conversation, seq, newTally);
    }

    @Override
    public Seq number() {
        return seq;
    }

    @Override
    public boolean isDeleted() {
        return deletedAt != null;
    }

    @Override
    public MessageCard card(@Nullable MessageCard told) {
        return new MessageCard(
                id,
                conversation,
                seq,
                author,
                told == null || isDeleted() ? "" : told.text(),
                told == null || isDeleted() ? List.of() : told.attachments(),
                createdAt,
                told == null ? null : told.editedAt(),
                deletedAt,
                version,
                told == null || !isDeleted() ? null : told.withdrawnAt());
    }
}
