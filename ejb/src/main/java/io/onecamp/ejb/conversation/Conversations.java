package io.onecamp.ejb.conversation;

import io.onecamp.domain.conversation.Conversation;
import io.onecamp.domain.conversation.ConversationCard;
import io.onecamp.domain.conversation.ConversationKind;
import io.onecamp.domain.conversation.ConversationStore;
import io.onecamp.domain.conversation.ConversationStore.Opening;
import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.journal.Change;
import io.onecamp.domain.operation.Actor;
import io.onecamp.ejb.operation.Recorder;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Opening direct and group conversations, and listing one's own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Conversations {
    private ConversationStore conversations;
    private ConversationAccess access;
    private Participants participants;
    private Recorder recorder;

    protected Conversations() {}

    @Inject
    public Conversations(
            ConversationStore conversations, ConversationAccess access, Participants participants, Recorder recorder) {
        this.conversations = conversations;
        this.access = access;
        this.participants = participants;
        this.recorder = recorder;
    }

    /**
     * Opens the conversation of the caller and these people. Its id is computed, so everybody who opens it gets the
     * same one, also at the same moment.
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public Opened open(Actor actor, List<PersonId> named) {
        List<PersonId> people = participants.checked(actor, named);
        Instant now = recorder.now();
        ConversationId id = ConversationId.of(people);
        ConversationCard card = new ConversationCard(id, ConversationKind.ofPeople(people.size()), people, now);
        Opening opening = conversations.open(actor.workspace(), card);
        if (opening == Opening.CREATED) {
            conversations.opened(actor.workspace(), card);
            recorder.append(actor, now, new Change.ConversationOpened(card));
        }
        return new Opened(access.readable(actor, id), opening);
    }

    public Conversation one(Actor actor, ConversationId id) {
        return access.readable(actor, id);
    }

    /** One's own, the one with the newest entry first. */
    public List<Conversation> mine(Actor actor, Optional<ConversationStore.Cursor> below, int limit) {
        return conversations.of(actor.workspace(), actor.person(), below, limit);
    }
}
