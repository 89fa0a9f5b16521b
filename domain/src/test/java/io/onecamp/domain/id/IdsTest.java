package io.onecamp.domain.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {
    private static final String TEXT = "0198f2c4-1111-7000-8000-000000000001";

    @Test
    void an_id_is_read_in_any_case_and_written_in_lower_case() {
        assertThat(PersonId.parse(TEXT.toUpperCase(java.util.Locale.ROOT))).hasToString(TEXT);
        assertThat(MessageId.parse(TEXT)).hasToString(TEXT);
        assertThat(SessionId.parse(TEXT)).hasToString(TEXT);
        assertThat(WorkspaceId.parse(TEXT)).hasToString(TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1-1-1-1-1",
                "0198f2c411117000800000000000000001",
                TEXT + " ",
                "{" + TEXT + "}",
                "0198f2c4-1111"
            })
    void two_texts_never_name_one_thing(String text) {
        assertThatThrownBy(() -> PersonId.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ids_made_later_sort_later_and_are_of_version_7() {
        List<String> ids = IntStream.range(0, 500)
                .mapToObj(i -> MessageId.fresh().toString())
                .toList();
        assertThat(ids).isSorted().doesNotHaveDuplicates();
        assertThat(MessageId.fresh().value().version()).isEqualTo(7);
    }

    @Test
    void numbers_grow_by_one_and_are_never_negative() {
        assertThat(Seq.NONE.next()).isEqualTo(new Seq(1));
        assertThat(new Seq(9)).isLessThan(new Seq(10));
        assertThatThrownBy(() -> new Seq(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new EntryId(9)).isLessThan(new EntryId(10));
        assertThat(Position.START).isLessThan(new Position(1));
    }
}
