package io.onecamp.domain.parked;

import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.WorkspaceId;
import java.time.Instant;
import java.util.Optional;

/**
 * A stream that a relay stopped at, because its store refused one of its entries again and again. It waits for a person;
 * other streams go on, and reading does not depend on it.
 *
 * @param id of this parking: a stream that is parked once more gets another one
 * @param relay which one: {@code graph}, {@code search}
 * @param refused the entry that was refused
 * @param attempts how often
 * @param error why, in the store's words, the last time
 */
public record Parked(long id, String relay, Refused refused, int attempts, Instant parkedAt, String error) {
    /**
     * An entry that was refused.
     *
     * @param stream its stream as it stands in tables: {@code conversation:<id>}
     * @param said what was said by it; empty where it is about something else
     */
    public record Refused(
            EntryId entry, WorkspaceId workspace, String stream, String kind, Instant at, Optional<Words> said) {}

    /** A message or comment whose text an entry holds. */
    public sealed interface Words {}

    /** A message's text. */
    public record MessageWords(io.onecamp.domain.id.MessageId message) implements Words {}

    /** A comment's text. */
    public record CommentWords(io.onecamp.domain.id.CommentId comment) implements Words {}
}
