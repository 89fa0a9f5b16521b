package io.onecamp.bench.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.person.Role;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DatasetTest {
    private static final Dataset.Origin ORIGIN = new Dataset.Origin(
            Loaded.TINY, WorkspaceId.fresh(), Instant.parse("2026-01-01T00:00:00Z"), 100, Role.OWNER);

    private static List<Said> told(Dataset data) throws IOException, SQLException {
        List<Said> told = new ArrayList<>();
        data.playMessages(new Story() {
            @Override
            public void said(Room room, Said said) {
                told.add(said);
            }
        });
        return told;
    }

    @Test
    void is_the_same_each_time_it_is_told() throws Exception {
        Dataset data = new Dataset(ORIGIN);

        assertThat(told(data)).isEqualTo(told(data)).isEqualTo(told(new Dataset(ORIGIN)));
        assertThat(data.members()).isEqualTo(new Dataset(ORIGIN).members());
    }

    @Test
    void has_as_many_messages_as_was_said_numbered_without_a_hole() throws Exception {
        Dataset data = new Dataset(ORIGIN);
        List<Said> told = told(data);

        assertThat(told).hasSize(600);
        for (Room room : data.rooms()) {
            List<Long> numbers = told.stream()
                    .filter(one -> one.card().conversation().equals(room.id()))
                    .map(one -> one.card().seq().value())
                    .toList();
            assertThat(numbers).isSorted().hasSize(room.messages()).doesNotHaveDuplicates();
            assertThat(numbers.getLast()).isEqualTo(room.messages());
        }
    }

    @Test
    void usually_has_conversations_of_a_hundred_ten_thousand_and_a_hundred_thousand() {
        assertThat(Sizes.USUAL.large()).containsExactly(100, 10_000, 100_000);
    }

    @Test
    void entries_and_times_grow_together() throws Exception {
        List<Long> entries = new ArrayList<>();
        List<Instant> times = new ArrayList<>();
        new Dataset(ORIGIN).play(new Journalled() {
            @Override
            protected void happened(Happened it) {
                entries.add(it.entry().value());
                times.add(it.at());
            }
        });

        assertThat(entries).isSorted().doesNotHaveDuplicates().startsWith(100L);
        assertThat(entries.getLast() - entries.getFirst()).isEqualTo(entries.size() - 1L);
        assertThat(times).isSorted();
    }

    @Test
    void only_members_speak_and_nobody_reacts_twice_alike() throws Exception {
        Dataset data = new Dataset(ORIGIN);
        boolean anything = false;
        for (Said said : told(data)) {
            Set<String> seen = new HashSet<>();
            for (Said.Reaction one : said.reactions()) {
                anything = true;
                assertThat(seen.add(one.person() + one.emoji())).isTrue();
            }
            assertThat(said.tally().commentCount()).isEqualTo(said.comments().size());
        }
        assertThat(anything).isTrue();
    }

    @Test
    void sizes_that_make_no_sense_are_refused() {
        assertThatThrownBy(() -> new Sizes(5, 10, 1000, 1)).hasMessageContaining("people");
        assertThatThrownBy(() -> new Sizes(50, 100, 1000, 1)).hasMessageContaining("conversations");
        assertThatThrownBy(() -> new Sizes(50, 10, 10, 1)).hasMessageContaining("messages");
    }
}
