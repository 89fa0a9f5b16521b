package io.onecamp.ejb.comment;

import io.onecamp.domain.comment.CommentHead;
import io.onecamp.domain.comment.CommentStore;
import io.onecamp.domain.failure.Conflict;
import io.onecamp.domain.failure.NotFound;
import io.onecamp.domain.id.CommentId;
import io.onecamp.domain.operation.Actor;
import io.onecamp.ejb.conversation.ConversationAccess;
import io.onecamp.ejb.message.Authorship;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/** The door to comments: through the conversation they are in, and for changing them, through being their author. */
@Stateless
public class CommentAccess {
    private CommentStore comments;
    private ConversationAccess conversations;

    protected CommentAccess() {}

    @Inject
    public CommentAccess(CommentStore comments, ConversationAccess conversations) {
        this.comments = comments;
        this.conversations = conversations;
    }

    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public CommentHead readable(Actor actor, CommentId id) {
        return comments.visible(actor.workspace(), actor.person(), id).orElseThrow(NotFound::new);
    }

    /** A comment with its conversation locked, deleted or not, read again under that lock. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public CommentHead locked(Actor actor, CommentId id) {
        CommentHead seen = readable(actor, id);
        conversations.writable(actor, seen.conversation());
        return comments.underLock(actor.workspace(), id).orElseThrow(NotFound::new);
    }

    /**
     * A comment of the actor's own, deleted or not, to be changed, with its conversation locked.
     *
     * @throws io.onecamp.domain.failure.Forbidden where it is another's
     * @throws io.onecamp.domain.failure.PreconditionFailed where it has another version than the caller named
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public CommentHead own(Actor actor, CommentId id, Optional<Integer> ifVersion) {
        CommentHead head = locked(actor, id);
        new Authorship("comment", head.author(), head.version()).check(actor, ifVersion);
        return head;
    }

    /** @param what what cannot be done to it any more, as in "cannot be edited" */
    public static Conflict deleted(String what) {
        return new Conflict("comment_deleted", "The comment was deleted and cannot be " + what + ".");
    }
}
