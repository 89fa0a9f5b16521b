package io.onecamp.ejb.comment;

import io.onecamp.domain.comment.CommentCard;
import io.onecamp.domain.comment.CommentHead;
import io.onecamp.domain.comment.CommentStore;
import io.onecamp.domain.failure.NotFound;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.MessageId;
import io.onecamp.domain.id.Seq;
import io.onecamp.domain.journal.Change;
import io.onecamp.domain.message.MessageHead;
import io.onecamp.domain.message.MessageStore;
import io.onecamp.domain.message.MessageTally;
import io.onecamp.domain.operation.Actor;
import io.onecamp.ejb.operation.Recorder;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;

/** A comment's head and its message's, which change together, with the entry that says so. The conversation is locked. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class CommentRecords {
    private CommentStore comments;
    private MessageStore messages;
    private Recorder recorder;

    protected CommentRecords() {}

    @Inject
    public CommentRecords(CommentStore comments, MessageStore messages, Recorder recorder) {
        this.comments = comments;
        this.messages = messages;
        this.recorder = recorder;
    }

    public CommentStore.Count count(Actor actor, MessageId message, Seq without) {
        return comments.count(actor.workspace(), message, without);
    }

    public MessageHead message(Actor actor, CommentHead comment) {
        return messages.underLock(actor.workspace(), comment.message()).orElseThrow(NotFound::new);
    }

    /**
     * A comment's message with the comments counted again.
     *
     * @param tally what its head is to hold now
     */
    public record Counted(MessageHead message, MessageTally tally) {}

    public CommentHead posted(Actor actor, Instant at, CommentCard card, Counted under) {
        EntryId entry = recorder.append(actor, at, new Change.CommentPosted(card, under.tally()));
        CommentHead head = CommentHead.posted(card, entry);
        comments.add(actor.workspace(), head);
        messages.replace(actor.workspace(), under.message().tallied(under.tally(), entry));
        return head;
    }

    public CommentHead edited(Actor actor, Instant at, CommentCard card, CommentHead before) {
        EntryId entry = recorder.append(actor, at, new Change.CommentEdited(card, before.tally()));
        CommentHead head = before.changed(card, entry);
        comments.replace(actor.workspace(), head);
        return head;
    }

    public void deleted(Actor actor, Instant at, CommentCard mark, CommentHead before, Counted under) {
        EntryId entry = recorder.append(actor, at, new Change.CommentDeleted(mark, before.tally(), under.tally()));
        comments.replace(actor.workspace(), before.changed(mark, entry));
        messages.replace(actor.workspace(), under.message().tallied(under.tally(), entry));
    }
}
