package io.onecamp.bench.ways;

import io.onecamp.bench.data.Room;
import io.onecamp.domain.id.Seq;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;

/**
 * The newest messages of a conversation below a place in it, with author, reactions, comments and attachments.
 *
 * @param before only messages with smaller numbers
 * @param beforeTime the same place as a time, for those who page by time
 */
public record Question(Room room, long before, Instant beforeTime) {
    /** How many messages a page has. */
    public static final int LIMIT = 50;

    /** The numbers of the page. */
    List<Seq> numbers() {
        return LongStream.range(Math.max(1, before - LIMIT), before)
                .mapToObj(Seq::new)
                .toList();
    }
}
