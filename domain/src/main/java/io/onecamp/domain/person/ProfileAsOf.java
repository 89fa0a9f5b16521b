package io.onecamp.domain.person;

import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.WorkspaceId;

/**
 * A profile and the entry that made it so: of two of the same person, the one with the newer entry holds.
 *
 * @param entry none where nothing was written down about the person yet
 */
public record ProfileAsOf(WorkspaceId workspace, Profile profile, EntryId entry) {}
