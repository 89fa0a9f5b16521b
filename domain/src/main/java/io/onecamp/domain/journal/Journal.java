package io.onecamp.domain.journal;

import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.WorkspaceId;
import java.time.Instant;
import java.util.List;

/** What happened, in PostgreSQL (truth): appended in the transaction of the use case, never changed. */
public interface Journal {
    /**
     * Appends a change in the caller's transaction, whose commit is the moment it happened. The lock of the change's
     * stream must be held already: the entry's id is drawn under it, so that ids grow along a stream. Every store that
     * follows gets it after the commit, by {@code WritePlan}.
     *
     * @param at when it happened, UTC, in whole milliseconds
     */
    EntryId append(WorkspaceId workspace, PersonId actor, Instant at, Change change);

    /** The entries appended so far in the caller's transaction, oldest first. */
    List<EntryId> appended();
}
