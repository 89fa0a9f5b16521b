package io.onecamp.domain.journal;

import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.WorkspaceId;
import java.time.Instant;

/** A change as the journal holds it: by whom, when (UTC, milliseconds), in which workspace. */
public record Entry(EntryId id, WorkspaceId workspace, PersonId actor, Instant at, Change change) {}
