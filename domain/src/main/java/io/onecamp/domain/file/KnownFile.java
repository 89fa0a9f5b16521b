package io.onecamp.domain.file;

import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.person.Profile;

/**
 * A file as somebody who may see it knows it.
 *
 * @param entry the newest entry that touched it
 */
public record KnownFile(FileCard card, EntryId entry, Profile owner) {}
