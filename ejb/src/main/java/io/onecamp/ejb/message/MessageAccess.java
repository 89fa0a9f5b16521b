package io.onecamp.ejb.message;

import io.onecamp.domain.failure.Conflict;
import io.onecamp.domain.failure.NotFound;
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
     * A message with its conversation locked, deleted or not: the head is read again under that lock, because everything
     * may have changed while it was waited for.
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public MessageHead locked(Actor actor, MessageId id) {
        MessageHead seen = readable(actor, id);
        conversations.writable(actor, seen.conversation());
        return messages.underLock(actor.workspace(), id).orElseThrow(NotFound::new);
    }

    /**
     * A message of the actor's own, deleted or not, to be changed, with its conversation locked.
     *
     * @throws io.onecamp.domain.failure.Forbidden where it is another's
     * @throws io.onecamp.domain.failure.PreconditionFailed where it has another version than the caller named
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public MessageHead own(Actor actor, MessageId id, Optional<Integer> ifVersion) {
        MessageHead head = locked(actor, id);
        new Authorship("message", head.author(), head.version()).check(actor, ifVersion);
        return head;
    }

    /** @param what what cannot be done to it any more, as in "cannot be edited" */
    public static Conflict deleted(String what) {
        return new Conflict("message_deleted", "The message was deleted and cannot be " + what + ".");
    }
}
