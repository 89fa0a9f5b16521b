package io.onecamp.ejb.message;

import io.onecamp.domain.failure.Forbidden;
import io.onecamp.domain.failure.NotFound;
import io.onecamp.domain.failure.PreconditionFailed;
import io.onecamp.domain.id.MessageId;
import io.onecamp.domain.message.MessageHead;
import io.onecamp.domain.message.MessageStore;
import io.onecamp.domain.operation.Actor;
import io.onecamp.ejb.conversation.ConversationAccess;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/** The door to messages: through the conversation they are in, and for changing them, through being their author. */
@Stateless
public class MessageAccess {
    private MessageStore messages;
    private ConversationAccess conversations;

    protected MessageAccess() {}

    @Inject
    public MessageAccess(MessageStore messages, ConversationAccess conversations) {
        this.messages = messages;
        this.conversations = conversations;
    }

    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public MessageHead readable(Actor actor, MessageId id) {
        return messages.visible(actor.workspace(), actor.person(), id).orElseThrow(NotFound::new);
    }

    /**
     * A message of the actor's own that is not deleted, to be changed: its conversation is locked, and the head read
     * again under that lock, because everything may have changed while it was waited for.
     *
     * @throws Forbidden where it is another's
     * @throws PreconditionFailed where it has another version than the caller named
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public MessageHead own(Actor actor, MessageId id, Optional<Integer> ifVersion) {
        MessageHead seen = readable(actor, id);
        conversations.writable(actor, seen.conversation());
        MessageHead head = messages.underLock(actor.workspace(), id).orElseThrow(NotFound::new);
        if (!head.author().equals(actor.person())) {
            throw new Forbidden("not_yours", "Only who wrote a message may change or delete it.");
        }
        ifVersion.filter(version -> version != head.version()).ifPresent(version -> {
            throw new PreconditionFailed("The message has version " + head.version() + " by now.");
        });
        return head;
    }
}
