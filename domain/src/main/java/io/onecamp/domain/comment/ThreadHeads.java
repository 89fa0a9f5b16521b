package io.onecamp.domain.comment;

import io.onecamp.domain.id.MessageId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.message.Stretch;
import io.onecamp.domain.message.Window;
import java.util.Optional;

/** The right to read and the heads of a stretch of a message's comments, in one question. Answered by: PostgreSQL (truth). */
public interface ThreadHeads {
    /** Empty where the reader is not in the message's conversation now, or there is no such message: the caller cannot tell which. */
    Optional<Stretch<CommentHead>> read(WorkspaceId workspace, PersonId reader, MessageId message, Window window);
}
