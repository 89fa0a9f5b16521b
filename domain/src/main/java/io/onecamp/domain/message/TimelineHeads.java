package io.onecamp.domain.message;

import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.WorkspaceId;
import java.util.Optional;

/** The right to read and the heads of a stretch, in one question. Answered by: PostgreSQL (truth). */
public interface TimelineHeads {
    /** Empty where the reader is not in the conversation now, or there is none: the caller cannot tell which. */
    Optional<Stretch<MessageHead>> read(
            WorkspaceId workspace, PersonId reader, ConversationId conversation, Window window);
}
