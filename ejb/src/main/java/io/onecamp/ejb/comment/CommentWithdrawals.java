package io.onecamp.ejb.comment;

import io.onecamp.domain.comment.CommentCard;
import io.onecamp.domain.comment.CommentHead;
import io.onecamp.domain.comment.CommentStore;
import io.onecamp.domain.conversation.ConversationStore;
import io.onecamp.domain.drift.Whole;
import io.onecamp.domain.failure.NotFound;
import io.onecamp.domain.id.CommentId;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.journal.Change;
import io.onecamp.domain.message.Content;
import io.onecamp.domain.message.JournalContents;
import io.onecamp.domain.message.MessageHead;
import io.onecamp.domain.message.MessageStore;
import io.onecamp.domain.message.MessageTally;
import io.onecamp.domain.operation.Actor;
import io.onecamp.ejb.message.Contents;
import io.onecamp.ejb.operation.Recorder;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;

/** Comments that an operator withdraws because a store could not keep them; their authors read what they said. */
@Stateless
public class CommentWithdrawals {
    private CommentStore comments;
    private MessageStore messages;
    private CommentAccess access;
    private Contents contents;
    private Recorder recorder;

    @Inject
    private JournalContents journal;

    protected CommentWithdrawals() {}

    @Inject
    public CommentWithdrawals(
            CommentStore comments, MessageStore messages, CommentAccess access, Contents contents, Recorder recorder) {
        this.comments = comments;
        this.messages = messages;
        this.access = access;
        this.contents = contents;
        this.recorder = recorder;
    }

    /**
     * Withdraws a comment whose newest text is in that entry; its message counts it no more. One that was edited or
     * deleted since is past it, and stays as it is.
     *
     * @param locked its conversation, as this transaction holds it
     * @return whether it was withdrawn
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public boolean withdraw(WorkspaceId workspace, ConversationStore.Locked locked, CommentId id, EntryId said) {
        CommentHead head = comments.underLock(workspace, id)
                .filter(found -> found.conversation().equals(locked.id()))
                .orElseThrow(NotFound::new);
        MessageHead message = messages.underLock(workspace, head.message()).orElseThrow(NotFound::new);
        Instant now = recorder.now();
        if (head.isDeleted() || !head.contentEntry().equals(said)) {
            // What came since tells the comment, but not how many its message has: that stood in the entry passed over.
            recorder.append(
                    workspace,
                    PersonId.NOBODY,
                    now,
                    new Change.Mended(new Whole.OfMessage(contents.card(message), message.tally())));
            return false;
        }
        CommentCard mark = contents.card(head).withdrawn(now);
        CommentStore.Count left = comments.count(workspace, head.message(), head.number());
        MessageTally tally = message.tally().commented(left.present(), left.lastAt());
        EntryId entry =
                recorder.append(workspace, head.author(), now, new Change.CommentWithdrawn(mark, head.tally(), tally));
        comments.replace(workspace, head.changed(mark, entry));
        messages.replace(workspace, message.tallied(tally, entry));
        return true;
    }

    /** What a withdrawn comment of the actor's own said last, from the journal. Nobody else learns that there is such a thing. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Content<CommentCard> own(Actor actor, CommentId id) {
        CommentHead head = access.readable(actor, id);
        if (!head.author().equals(actor.person())
                || !head.isDeleted()
                || contents.card(head).withdrawnAt() == null) {
            throw new NotFound();
        }
        return journal.history(actor.workspace(), head).getLast();
    }
}
