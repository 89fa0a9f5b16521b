package io.onecamp.ejb.conversation;

import io.onecamp.domain.conversation.Conversation;
import io.onecamp.domain.conversation.ConversationStore;
import io.onecamp.domain.failure.Invalid;
import io.onecamp.domain.failure.Unauthenticated;
import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.Seq;
import io.onecamp.domain.journal.Change;
import io.onecamp.domain.operation.Actor;
import io.onecamp.domain.person.PersonStore;
import io.onecamp.ejb.operation.Recorder;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** How far one has read. Belongs to the person: it locks the person, never the conversation. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class ReadPositions {
    private ConversationStore conversations;
    private ConversationAccess access;
    private PersonStore people;
    private Recorder recorder;

    protected ReadPositions() {}

    @Inject
    public ReadPositions(
            ConversationStore conversations, ConversationAccess access, PersonStore people, Recorder recorder) {
        this.conversations = conversations;
        this.access = access;
        this.people = people;
        this.recorder = recorder;
    }

    /**
     * Moves the position forward; asking for less than what is read changes nothing.
     *
     * @throws Invalid for a number that no message has yet
     */
    public Conversation move(Actor actor, ConversationId id, Seq seq) {
        people.lock(actor.workspace(), actor.person()).orElseThrow(Unauthenticated::signInNeeded);
        Conversation conversation = access.readable(actor, id);
        if (seq.compareTo(conversation.lastSeq()) > 0) {
            throw Invalid.field(
                    "seq", "must be at most " + conversation.lastSeq().value() + ", the newest number");
        }
        if (seq.compareTo(conversation.read()) <= 0) {
            return conversation;
        }
        EntryId entry = recorder.append(actor, recorder.now(), new Change.ConversationRead(actor.person(), id, seq));
        conversations.read(actor.workspace(), actor.person(), id, seq, entry);
        return access.readable(actor, id);
    }
}
