package io.onecamp.domain.conversation;

import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.Seq;
import io.onecamp.domain.id.WorkspaceId;
import java.util.List;
import java.util.Optional;

/** Conversations, who is in them, and how far each has read. Answered by: PostgreSQL (truth). */
public interface ConversationStore {
    /**
     * Makes sure that the conversation's row is there and locks it. Two who open the same one at the same moment meet
     * here: the second waits for the first and then finds it.
     *
     * @return whether this call brought it into being
     */
    Opening open(WorkspaceId workspace, ConversationCard card);

    /** Adds the people of a conversation that this transaction brought into being. */
    void opened(WorkspaceId workspace, ConversationCard card);

    /** Locks a conversation that the person is in, for writing to it; empty where they are not, or there is none. */
    Optional<Locked> lockForWriting(WorkspaceId workspace, PersonId writer, ConversationId id);

    /** Locks a conversation for what is done to it on nobody's behalf; empty where there is none. */
    Optional<Locked> lock(WorkspaceId workspace, ConversationId id);

    /** The conversation as this person sees it; empty where they are not in it. */
    Optional<Conversation> visible(WorkspaceId workspace, PersonId viewer, ConversationId id);

    /** The person's conversations, the one with the newest message first, below a cursor. */
    List<Conversation> of(WorkspaceId workspace, PersonId viewer, Optional<Cursor> below, int limit);

    /** Moves the person's read position forward, never back; the person's row must be locked. */
    void read(WorkspaceId workspace, PersonId reader, ConversationId id, Seq seq, EntryId entry);

    /** What opening found. */
    enum Opening {
        CREATED,
        EXISTED
    }

    /** A conversation whose row this transaction holds. */
    record Locked(ConversationId id, ConversationKind kind, Seq lastSeq) {}

    /** A place in the list: the newest entry of the last conversation seen, and its id's text to tell equals apart. */
    record Cursor(EntryId lastEntry, String conversation) {}
}
