package io.onecamp.domain.drift;

import io.onecamp.domain.id.EntryId;
import java.time.Instant;

/**
 * One thing that was mended.
 *
 * @param id grows with each
 * @param before what the store held, as far as it could be read; enough to put it back by hand
 * @param entry that mended it; none where something was removed
 */
public record Repaired(long id, long comparison, Difference difference, String before, EntryId entry, Instant at) {}
