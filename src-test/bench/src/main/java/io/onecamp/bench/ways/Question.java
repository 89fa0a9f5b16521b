package io.onecamp.bench.ways;

import io.onecamp.bench.data.Room;
import java.time.Instant;

/**
 * The newest messages of a conversation below a place in it, with author, reactions, comments and attachments.
 *
 * @param before only messages with smaller numbers
 * @param beforeTime the same place as a time, for those who page by time
 */
public record Question(Room room, long before, Instant beforeTime) {
    /** How many messages a page has. */
    public static final int LIMIT = 50;
}
