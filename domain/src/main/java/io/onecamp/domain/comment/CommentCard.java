package io.onecamp.domain.comment;

import io.onecamp.domain.id.CommentId;
import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.id.MessageId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.Seq;
import io.onecamp.domain.message.MessageHead;
import io.onecamp.domain.message.MessageText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A comment's own state without what others added to it: what an entry carries, and what the graph holds as the
 * comment's card. A deleted comment's card has an empty text.
 *
 * @param message the message it comments
 * @param seq that message's number in its conversation
 * @param number its own number under that message: 1, 2, 3 … without a hole
 * @param version 1 when posted, one more with each edit or deletion
 * @param withdrawnAt there where it is deleted because an operator withdrew it: a store could not keep it
 */
public record CommentCard(
        CommentId id,
        MessageId message,
        ConversationId conversation,
        Seq seq,
        Seq number,
        PersonId author,
        String text,
        Instant createdAt,
        @Nullable Instant editedAt,
        @Nullable Instant deletedAt,
        int version,
        @Nullable Instant withdrawnAt) {

    /** A comment as it is first said. */
    public static CommentCard posted(NewComment said, MessageHead under, Seq number) {
        return new CommentCard(
                said.id(),
                under.id(),
                under.conversation(),
                under.seq(),
                number,
                said.author(),
                said.text().value(),
                said.at(),
                null,
                null,
                1,
                null);
    }

    /** What is said, before it has its number. */
    public record NewComment(CommentId id, PersonId author, MessageText text, Instant at) {}

    public boolean isDeleted() {
        return deletedAt != null;
    }

    public CommentCard edited(MessageText newText, Instant at) {
        return changed(newText.value(), at, null, null);
    }

    /** The same as of then, without what it said: for whoever hears of it when that was taken back. */
    public CommentCard withoutText() {
        return with("", editedAt, deletedAt, withdrawnAt, version);
    }

    /** The mark that remains: number, author and times, no text. */
    public CommentCard deleted(Instant at) {
        return changed("", editedAt, at, null);
    }

    /** The mark that remains where an operator withdrew it. */
    public CommentCard withdrawn(Instant at) {
        return changed("", editedAt, at, at);
    }

    private CommentCard changed(
            String newText, @Nullable Instant edited, @Nullable Instant deleted, @Nullable Instant withdrawn) {
        return with(newText, edited, deleted, withdrawn, version + 1);
    }

    private CommentCard with(
            String newText,
            @Nullable Instant edited,
            @Nullable Instant deleted,
            @Nullable Instant withdrawn,
            int newVersion) {
        return new CommentCard(
                id,
                message,
                conversation,
                seq,
                number,
                author,
                newText,
                createdAt,
                edited,
                deleted,
                newVersion,
                withdrawn);
    }
}
