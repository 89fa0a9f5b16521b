package io.onecamp.ejb.operation;

import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.journal.Change;
import io.onecamp.domain.journal.Clock;
import io.onecamp.domain.journal.Journal;
import io.onecamp.domain.operation.Actor;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;

/** What every use case that changes something needs: the time, and the journal in the actor's name. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Recorder {
    private Journal journal;
    private Clock clock;

    protected Recorder() {}

    @Inject
    public Recorder(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    public Instant now() {
        return clock.now();
    }

    /** Appends under the stream's lock, which the caller holds. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public EntryId append(Actor actor, Instant at, Change change) {
        return journal.append(actor.workspace(), actor.person(), at, change);
    }

    /** The same where there is no actor yet: who registers or resets acts for themselves. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public EntryId append(WorkspaceId workspace, PersonId person, Instant at, Change change) {
        return journal.append(workspace, person, at, change);
    }
}
