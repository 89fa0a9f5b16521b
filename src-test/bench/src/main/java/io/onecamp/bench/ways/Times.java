package io.onecamp.bench.ways;

import io.onecamp.bench.data.Dataset;
import io.onecamp.bench.data.Room;
import io.onecamp.bench.data.Said;
import io.onecamp.bench.data.Story;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;

/** When each message of the large conversations was said, so that one can page by time as well as by number. */
public final class Times {
    private final List<long[]> millis;

    public Times(Dataset data) throws IOException, SQLException {
        this.millis =
                data.large().stream().map(room -> new long[room.messages()]).toList();
        data.playMessages(new Story() {
            @Override
            public void said(Room room, Said said) {
                if (room.number() < millis.size()) {
                    millis.get(room.number())[(int) said.card().seq().value() - 1] =
                            said.card().createdAt().toEpochMilli();
                }
            }
        });
    }

    /** For the newest page. */
    public Question newest(Room room) {
        return below(room, room.messages() + 1L);
    }

    /** For a page somewhere in the history. */
    public Question anywhere(Room room, RandomGenerator random) {
        return below(room, random.nextLong(Question.LIMIT, room.messages()) + 1);
    }

    private Question below(Room room, long before) {
        long last = millis.get(room.number())[(int) before - 2];
        return new Question(room, before, Instant.ofEpochMilli(last + 1));
    }
}
