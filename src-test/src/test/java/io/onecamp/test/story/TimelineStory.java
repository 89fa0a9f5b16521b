package io.onecamp.test.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.test.language.Room;
import io.onecamp.test.language.Stretch;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading a timeline of seven messages by their numbers. */
class TimelineStory extends Story {
    private Room room = new Room(com.fasterxml.jackson.databind.node.MissingNode.getInstance());

    @BeforeEach
    void talk() {
        room = ana.opens().with(ben);
        for (int i = 1; i <= 7; i++) {
            (i % 2 == 0 ? ben : ana).posts("number " + i).in(room);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                  | 1 2 3 4 5 6 7 | false | false",
                "?limit=3          | 5 6 7         | true  | false",
                "?limit=7          | 1 2 3 4 5 6 7 | false | false",
                "?before=4&limit=2 | 2 3           | true  | true",
                "?before=3&limit=2 | 1 2           | false | true",
                "?before=1         |               | false | true",
                "?before=0         |               | false | true",
                "?before=100       | 1 2 3 4 5 6 7 | false | false",
                "?before=8&limit=1 | 7             | true  | false",
                "?after=0&limit=2  | 1 2           | false | true",
                "?after=5&limit=2  | 6 7           | true  | false",
                "?after=4&limit=2  | 5 6           | true  | true",
                "?after=7          |               | true  | false",
                "?after=100        |               | true  | false",
                "?around=4&limit=3 | 3 4 5         | true  | true",
                "?around=1&limit=3 | 1 2 3         | false | true",
                "?around=7&limit=3 | 6 7           | true  | false",
                "?around=4         | 1 2 3 4 5 6 7 | false | false",
            })
    void aStretchSaysWhetherThereIsMore(String query, String numbers, boolean before, boolean after) {
        Stretch stretch = ben.reads(room).asking(query == null ? "" : query);
        List<Long> expected = numbers == null
                ? List.of()
                : List.of(numbers.split(" ")).stream().map(Long::valueOf).toList();

        assertThat(stretch.numbers()).isEqualTo(expected);
        assertThat(stretch.texts())
                .isEqualTo(expected.stream().map(seq -> "number " + seq).toList());
        assertThat(stretch.hasBefore()).as("hasBefore").isEqualTo(before);
        assertThat(stretch.hasAfter()).as("hasAfter").isEqualTo(after);
    }

    @Test
    void anEmptyTimelineHasNothingOnEitherSide() {
        Room empty = ana.opens().alone();
        for (String query : List.of("", "?before=5", "?after=0", "?around=3")) {
            Stretch stretch = ana.reads(empty).asking(query);
            assertThat(stretch.messages()).as(query).isEmpty();
            assertThat(stretch.hasBefore() || stretch.hasAfter()).as(query).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?before=3&after=1",
                "?before=3&around=3",
                "?after=3&around=3",
                "?before=x",
                "?after=-1",
                "?around=1.5",
                "?limit=all",
                "?before=",
                "?before=99999999999999999999"
            })
    void whatCannotBeReadIsRefused(String query) {
        ana.isRefused(400, () -> ana.reads(room).asking(query));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?limit=0", "?limit=201", "?limit=999999999999"})
    void aPageIsBounded(String query) {
        ana.isRefused(422, () -> ana.reads(room).asking(query)).naming("limit");
    }
}
