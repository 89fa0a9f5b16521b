package io.onecamp.domain.conversation;

import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.Seq;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.person.Profile;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as one of its people sees it. Direct and group ones never change their people. Answered by:
 * PostgreSQL (truth).
 *
 * @param lastSeq the number of its newest message, 0 where nothing was said
 * @param read the number up to which the viewer has read
 * @param unread how many messages of others above that are there and not deleted
 * @param lastAt when the newest message came; absent where nothing was said
 */
public record Conversation(
        WorkspaceId workspace,
        ConversationId id,
        ConversationKind kind,
        List<Profile> participants,
        Instant createdAt,
        Seq lastSeq,
        EntryId lastEntry,
        @Nullable Instant lastAt,
        Seq read,
        int unread) {
    public Conversation {
        participants = List.copyOf(participants);
    }
}
