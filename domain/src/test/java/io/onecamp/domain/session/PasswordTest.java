package io.onecamp.domain.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.onecamp.domain.failure.Invalid;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PasswordTest {
    private static final Set<String> COMMON = Set.of("password123", "qwertyuiop");

    @Test
    void a_chosen_password_has_10_to_128_characters() {
        assertThat(chosen("0123456789").typed()).isEqualTo("0123456789");
        assertThat(chosen("abcd".repeat(32)).typed()).hasSize(128);
        assertThat(chosen("😀😁😂🤣😃😄😅😆😉😊").typed()).hasSize(20);
        refused("012345678");
        refused("😀😁😂🤣😃");
        refused("abcd".repeat(32) + "e");
    }

    @Test
    void what_everybody_tries_first_is_refused() {
        refused("password123");
        refused("PassWord123");
        refused("ana@example.org");
        refused("Ana@Example.org");
        refused("aaaaaaaaaaaa");
        refused("aBaBAbabABab");
        refused("abcabcabcabc");
    }

    @Test
    void a_claimed_password_is_whatever_was_typed_within_bounds() {
        assertThat(Password.claimed("").typed()).isEmpty();
        assertThat(Password.claimed("short").typed()).isEqualTo("short");
        assertThat(Password.claimed("x".repeat(1_000_000)).typed().length()).isLessThanOrEqualTo(256);
    }

    @Test
    void every_chosen_password_can_be_claimed_whole() {
        String longest = "😀😁😂🤣".repeat(32);
        assertThat(Password.claimed(chosen(longest).typed()).typed()).isEqualTo(longest);
    }

    @Test
    void a_password_does_not_show_itself() {
        assertThat(Password.claimed("secret words").toString()).doesNotContain("secret");
    }

    private static Password chosen(String typed) {
        return Password.chosen(typed, COMMON, "ana@example.org");
    }

    private static void refused(String typed) {
        assertThatThrownBy(() -> chosen(typed)).isInstanceOfSatisfying(Invalid.class, e -> {
            assertThat(e.errors().getFirst().field()).isEqualTo("password");
            assertThat(e.detail()).doesNotContain(typed);
        });
    }
}
