package io.onecamp.ejb.message;

import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.MessageId;
import io.onecamp.domain.journal.Change;
import io.onecamp.domain.message.MessageHead;
import io.onecamp.domain.message.MessageStore;
import io.onecamp.domain.message.MessageTally;
import io.onecamp.domain.message.MessageTally.Discussion;
import io.onecamp.domain.operation.Actor;
import io.onecamp.domain.reaction.Tallied;
import io.onecamp.ejb.operation.Recorder;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.function.Function;

/** Marking a message's thread as resolved, and opening it again. Whoever may read it may do so. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class Resolutions {
    private MessageStore messages;
    private MessageAccess access;
    private Recorder recorder;

    protected Resolutions() {}

    @Inject
    public Resolutions(MessageStore messages, MessageAccess access, Recorder recorder) {
        this.messages = messages;
        this.access = access;
        this.recorder = recorder;
    }

    /** Marks it; what is marked already stays as it is. */
    public void resolve(Actor actor, MessageId id) {
        MessageHead head = access.locked(actor, id);
        if (head.isDeleted()) {
            throw MessageAccess.deleted("resolved");
        }
        move(actor, head, Discussion.RESOLVED, Change.MessageResolved::new);
    }

    /** Opens it again; what is open already stays as it is. */
    public void reopen(Actor actor, MessageId id) {
        move(actor, access.locked(actor, id), Discussion.OPEN, Change.MessageReopened::new);
    }

    private void move(Actor actor, MessageHead head, Discussion to, Function<Tallied.OfMessage, Change> change) {
        if (head.tally().discussion() == to) {
            return;
        }
        MessageTally tally = head.tally().discussed(to);
        EntryId entry = recorder.append(actor, recorder.now(), change.apply(head.with(tally)));
        messages.replace(actor.workspace(), head.tallied(tally, entry));
    }
}
