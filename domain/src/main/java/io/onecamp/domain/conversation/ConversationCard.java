package io.onecamp.domain.conversation;

import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.id.PersonId;
import java.time.Instant;
import java.util.List;

/** A conversation's whole state as an entry carries it and the graph holds it; participants in the order of their ids. */
public record ConversationCard(
        ConversationId id, ConversationKind kind, List<PersonId> participants, Instant createdAt) {
    public ConversationCard {
        participants = List.copyOf(participants);
    }
}
