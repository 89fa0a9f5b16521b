package io.onecamp.ejb.conversation;

import io.onecamp.domain.conversation.Conversation;
import io.onecamp.domain.conversation.ConversationStore;
import io.onecamp.domain.failure.NotFound;
import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.operation.Actor;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * The door to conversations: whoever names one gets it here or nowhere. What one is not in answers exactly as what
 * there is not, and costs the same question.
 */
@Stateless
public class ConversationAccess {
    private ConversationStore conversations;

    protected ConversationAccess() {}

    @Inject
    public ConversationAccess(ConversationStore conversations) {
        this.conversations = conversations;
    }

    /** To be read by its people. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Conversation readable(Actor actor, ConversationId id) {
        return conversations.visible(actor.workspace(), actor.person(), id).orElseThrow(NotFound::new);
    }

    /**
     * To be written to by its people. Locks the conversation until the end of the transaction: number, head and entry
     * are given under it, so call it as late as possible.
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public ConversationStore.Locked writable(Actor actor, ConversationId id) {
        return conversations
                .lockForWriting(actor.workspace(), actor.person(), id)
                .orElseThrow(NotFound::new);
    }
}
