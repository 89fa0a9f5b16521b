package io.onecamp.domain.message;

import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.Seq;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.person.Profile;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The right to read and the heads of a stretch, in one question. Answered by: PostgreSQL (truth). */
public interface TimelineHeads {
    /** Empty where the reader is not in the conversation now, or there is none: the caller cannot tell which. */
    Optional<Stretch> read(WorkspaceId workspace, PersonId reader, ConversationId conversation, Window window);

    /**
     * Heads, oldest first.
     *
     * @param last the conversation's last number
     * @param people the profiles of everyone the heads name, by id's text
     */
    record Stretch(List<MessageHead> heads, Seq last, Map<String, Profile> people) {}
}
