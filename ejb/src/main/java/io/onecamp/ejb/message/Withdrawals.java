package io.onecamp.ejb.message;

import io.onecamp.domain.conversation.ConversationStore;
import io.onecamp.domain.failure.NotFound;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.MessageId;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.journal.Change;
import io.onecamp.domain.message.Content;
import io.onecamp.domain.message.JournalContents;
import io.onecamp.domain.message.MessageCard;
import io.onecamp.domain.message.MessageHead;
import io.onecamp.domain.message.MessageStore;
import io.onecamp.domain.operation.Actor;
import io.onecamp.ejb.operation.Recorder;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;

/** Messages that an operator withdraws because a store could not keep them; their authors read what they said. */
@Stateless
public class Withdrawals {
    private MessageStore messages;
    private MessageAccess access;
    private JournalContents journal;
    private Contents contents;
    private Recorder recorder;

    protected Withdrawals() {}

    @Inject
    public Withdrawals(
            MessageStore messages,
            MessageAccess access,
            JournalContents journal,
            Contents contents,
            Recorder recorder) {
        this.messages = messages;
        this.access = access;
        this.journal = journal;
        this.contents = contents;
        this.recorder = recorder;
    }

    /**
     * Withdraws a message whose newest text is in that entry: number, author and times remain, and a mark. One that was
     * edited or deleted since is past it, and stays as it is.
     *
     * @param locked its conversation, as this transaction holds it
     * @return whether it was withdrawn
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public boolean withdraw(WorkspaceId workspace, ConversationStore.Locked locked, MessageId id, EntryId said) {
        MessageHead head = messages.underLock(workspace, id)
                .filter(found -> found.conversation().equals(locked.id()))
                .orElseThrow(NotFound::new);
        if (head.isDeleted() || !head.contentEntry().equals(said)) {
            return false;
        }
        Instant now = recorder.now();
        MessageCard mark = contents.card(head).withdrawn(now);
        EntryId entry = recorder.append(workspace, head.author(), now, new Change.MessageWithdrawn(mark, head.tally()));
        messages.replace(workspace, head.changed(mark, entry));
        return true;
    }

    /** What a withdrawn message of the actor's own said last, from the journal. Nobody else learns that there is such a thing. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Content<MessageCard> own(Actor actor, MessageId id) {
        MessageHead head = access.readable(actor, id);
        if (!head.author().equals(actor.person())
                || !head.isDeleted()
                || contents.card(head).withdrawnAt() == null) {
            throw new NotFound();
        }
        return journal.history(actor.workspace(), head).getLast();
    }
}
