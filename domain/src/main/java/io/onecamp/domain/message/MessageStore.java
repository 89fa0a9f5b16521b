package io.onecamp.domain.message;

import io.onecamp.domain.id.MessageId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.WorkspaceId;
import java.util.Optional;

/** The heads of messages. Answered by: PostgreSQL (truth). What writes needs the conversation's lock. */
public interface MessageStore {
    /** Adds the head of a message just posted, and makes its number the conversation's last. */
    void add(WorkspaceId workspace, MessageHead head);

    /** Replaces the head of a message that is there: version, deletion, entries and tally. */
    void replace(WorkspaceId workspace, MessageHead head);

    /** The head, where the person is in the message's conversation now; empty where not, or where there is no such message. */
    Optional<MessageHead> visible(WorkspaceId workspace, PersonId reader, MessageId message);

    /** The head, read again under the conversation's lock. */
    Optional<MessageHead> underLock(WorkspaceId workspace, MessageId message);
}
