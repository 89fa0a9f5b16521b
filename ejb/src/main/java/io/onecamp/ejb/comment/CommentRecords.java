package io.onecamp.ejb.comment;

import io.onecamp.domain.comment.CommentHead;
import io.onecamp.domain.comment.CommentStore;
import io.onecamp.domain.failure.NotFound;
import io.onecamp.domain.id.MessageId;
import io.onecamp.domain.id.Seq;
import io.onecamp.domain.message.MessageHead;
import io.onecamp.domain.message.MessageStore;
import io.onecamp.domain.operation.Actor;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** A comment's head and its message's, which change together. The conversation is locked. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class CommentRecords {
    private CommentStore comments;
    private MessageStore messages;

    protected CommentRecords() {}

    @Inject
    public CommentRecords(CommentStore comments, MessageStore messages) {
        this.comments = comments;
        this.messages = messages;
    }

    public CommentStore.Count count(Actor actor, MessageId message, Seq without) {
        return comments.count(actor.workspace(), message, without);
    }

    public MessageHead message(Actor actor, CommentHead comment) {
        return messages.underLock(actor.workspace(), comment.message()).orElseThrow(NotFound::new);
    }

    public void add(Actor actor, CommentHead comment, MessageHead message) {
        comments.add(actor.workspace(), comment);
        messages.replace(actor.workspace(), message);
    }

    public void replace(Actor actor, CommentHead comment) {
        comments.replace(actor.workspace(), comment);
    }

    public void replace(Actor actor, CommentHead comment, MessageHead message) {
        comments.replace(actor.workspace(), comment);
        messages.replace(actor.workspace(), message);
    }
}
