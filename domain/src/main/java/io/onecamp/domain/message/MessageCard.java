package io.onecamp.domain.message;

import io.onecamp.domain.file.Attachment;
import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.id.MessageId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.Seq;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message's own state without what others added to it: what an entry carries, and what the graph holds as the
 * message's card. A deleted message's card has an empty text and no attachments.
 *
 * @param attachments in the order in which their author named them
 * @param version 1 when posted, one more with each edit or deletion
 * @param withdrawnAt there where it is deleted because an operator withdrew it: a store could not keep it
 */
public record MessageCard(
        MessageId id,
        ConversationId conversation,
        Seq seq,
        PersonId author,
        String text,
        List<Attachment> attachments,
        Instant createdAt,
        @Nullable Instant editedAt,
        @Nullable Instant deletedAt,
        int version,
        @Nullable Instant withdrawnAt) {
    public MessageCard {
        attachments = List.copyOf(attachments);
    }

    /** A message as it is first said. */
    public static MessageCard posted(NewMessage said, Seq seq) {
        return new MessageCard(
                said.id(),
                said.conversation(),
                seq,
                said.author(),
                said.text().value(),
                said.attachments(),
                said.at(),
                null,
                null,
                1,
                null);
    }

    /** What is said, before it has its number. */
    public record NewMessage(
            MessageId id,
            ConversationId conversation,
            PersonId author,
            MessageText text,
            List<Attachment> attachments,
            Instant at) {}

    public boolean isDeleted() {
        return deletedAt != null;
    }

    public MessageCard edited(MessageText newText, Instant at) {
        return new MessageCard(
                id, conversation, seq, author, newText.value(), attachments, createdAt, at, null, version + 1, null);
    }

    /** The same as of then, without what it said: for whoever hears of it when that was taken back. */
    public MessageCard withoutText() {
        return new MessageCard(
                id, conversation, seq, author, "", List.of(), createdAt, editedAt, deletedAt, version, withdrawnAt);
    }

    /** The mark that remains: number, author and times, no text, no attachments. */
    public MessageCard deleted(Instant at) {
        return new MessageCard(
                id, conversation, seq, author, "", List.of(), createdAt, editedAt, at, version + 1, null);
    }

    /** The mark that remains where an operator withdrew it. */
    public MessageCard withdrawn(Instant at) {
        return new MessageCard(id, conversation, seq, author, "", List.of(), createdAt, editedAt, at, version + 1, at);
    }
}
