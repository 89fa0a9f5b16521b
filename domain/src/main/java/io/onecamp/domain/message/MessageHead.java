package io.onecamp.domain.message;

import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.MessageId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.Seq;
import java.time.Instant;
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
        MessageTally tally) {

    public boolean isDeleted() {
        return deletedAt != null;
    }
}
