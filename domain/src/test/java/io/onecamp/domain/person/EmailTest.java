package io.onecamp.domain.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.onecamp.domain.failure.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailTest {
    @ParameterizedTest
    @ValueSource(strings = {"ana@example.org", "  Ana@Example.ORG\n", "ａｎａ@ｅｘａｍｐｌｅ.org", "ANA@EXAMPLE.ORG"})
    void one_address_is_one_however_it_is_typed(String typed) {
        assertThat(Email.of(typed)).isEqualTo(new Email("ana@example.org"));
    }

    @Test
    void the_longest_has_254_characters() {
        String longest =
                "x".repeat(64) + "@" + "a".repeat(60) + "." + "b".repeat(60) + "." + "c".repeat(60) + ".abcdef";
        assertThat(Email.of(longest).value()).hasSize(254);
        refused(longest + "g");
        refused("x".repeat(65) + "@example.org");
        assertThat(Email.of("x".repeat(64) + "@example.org").value()).hasSize(76);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "ana",
                "@example.org",
                "ana@",
                "ana@@example.org",
                "ana@example.org, eve@example.org",
                "ana @example.org",
                "ana@exam ple.org",
                "ana@.org",
                "ana@example..org",
                "ana@example.org.",
                "ana\n@example.org",
                "ana\0@example.org",
                "аna@example.org",
                "ana@exämple.org",
                "\"ana\"@example.org",
                "ana@[127.0.0.1]",
                "ana@example.org\nBcc: eve@example.org"
            })
    void what_is_no_address_is_refused(String typed) {
        refused(typed);
    }

    private static void refused(String typed) {
        assertThatThrownBy(() -> Email.of(typed))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        e -> assertThat(e.errors().getFirst().field()).isEqualTo("email"));
    }
}
