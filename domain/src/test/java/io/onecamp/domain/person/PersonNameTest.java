package io.onecamp.domain.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.onecamp.domain.failure.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {
    @Test
    void a_name_is_one_however_its_letters_are_composed() {
        assertThat(PersonName.of("  A\u0308nne O'Neill ")).isEqualTo(new PersonName("Änne O'Neill"));
    }

    @Test
    void a_name_has_1_to_80_characters() {
        assertThat(PersonName.of("x").value()).isEqualTo("x");
        assertThat(PersonName.of("👍".repeat(80)).value()).hasSize(160);
        // 81 typed, 80 after composing.
        assertThat(PersonName.of("x".repeat(79) + "a\u0308").value()).hasSize(80);
        refused("x".repeat(81));
        refused("👍".repeat(80) + "x");
        refused("");
        refused(" \t ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\nb",
                "a\tb",
                "a\0b",
                "a\u0085b",
                "a\u2028b",
                "a\u2029b",
                "a\u202Eb",
                "a\u202Ab",
                "a\u2066b",
                "a\u2069b"
            })
    void a_name_is_one_line_and_cannot_look_like_anothers(String typed) {
        refused(typed);
    }

    @Test
    void half_of_a_surrogate_pair_is_no_character() {
        refused("a\uD83D");
        refused("\uDC4Da");
    }

    private static void refused(String typed) {
        assertThatThrownBy(() -> PersonName.of(typed))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        e -> assertThat(e.errors().getFirst().field()).isEqualTo("name"));
    }
}
