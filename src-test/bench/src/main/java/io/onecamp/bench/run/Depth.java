package io.onecamp.bench.run;

import io.onecamp.bench.data.Room;
import io.onecamp.bench.ways.Question;
import io.onecamp.bench.ways.Times;
import java.util.concurrent.ThreadLocalRandom;

/** Which page is asked for. */
enum Depth {
    NEWEST("newest page") {
        @Override
        Question question(Times times, Room room) {
            return times.newest(room);
        }
    },
    ANYWHERE("page anywhere") {
        @Override
        Question question(Times times, Room room) {
            return times.anywhere(room, ThreadLocalRandom.current());
        }
    };

    private final String words;

    Depth(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    abstract Question question(Times times, Room room);
}
