package io.onecamp.domain.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.onecamp.domain.failure.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTextTest {
    @Test
    void white_space_at_the_ends_is_cut_and_inside_it_is_kept() {
        assertThat(MessageText.of(" \n\t one\n\n  two \u2003\n").value()).isEqualTo("one\n\n  two");
    }

    @Test
    void the_longest_text_has_20000_characters_however_they_are_encoded() {
        assertThat(MessageText.of("x".repeat(20_000)).value()).hasSize(20_000);
        assertThat(MessageText.of("👍".repeat(20_000)).value()).hasSize(40_000);
        assertThat(MessageText.of("  " + "x".repeat(20_000) + "\n").value()).hasSize(20_000);
        refused("x".repeat(20_001));
        refused("👍".repeat(20_000) + "x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t\r ", "\u2003"})
    void a_text_has_at_least_one_character(String typed) {
        refused(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "\0"})
    void a_text_holds_no_nul(String typed) {
        refused(typed);
    }

    @Test
    void half_of_a_surrogate_pair_is_no_character() {
        refused("a\uD83D");
        refused("\uDC4Da");
        refused("\uDC4D\uD83D");
        assertThat(MessageText.of("a\uD83D\uDC4Db").value()).isEqualTo("a👍b");
    }

    @Test
    void what_else_unicode_has_is_kept_as_typed() {
        String typed = "e\u0301 \u202Eabc\u202C \uFFFF \u0001 <script> 'x' \\ \u2028";
        assertThat(MessageText.of(typed + "!").value()).isEqualTo(typed + "!");
    }

    private static void refused(String typed) {
        assertThatThrownBy(() -> MessageText.of(typed))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        e -> assertThat(e.errors())
                                .singleElement()
                                .satisfies(error -> assertThat(error.field()).isEqualTo("text")));
    }
}
