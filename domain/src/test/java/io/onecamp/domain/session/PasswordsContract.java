package io.onecamp.domain.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A hash fits its password and no other, and tells nothing. */
public interface PasswordsContract {
    Passwords testee();

    @Test
    default void a_hash_fits_its_password_and_no_other() {
        String hash = testee().hash(Password.claimed("correct horse"));
        assertThat(testee().matches(Password.claimed("correct horse"), hash)).isTrue();
        assertThat(testee().matches(Password.claimed("Correct horse"), hash)).isFalse();
        assertThat(testee().matches(Password.claimed(""), hash)).isFalse();
        assertThat(hash).startsWith("$argon2id$").doesNotContain("correct");
    }

    @Test
    default void two_hashes_of_one_password_differ() {
        Password password = Password.claimed("correct horse");
        assertThat(testee().hash(password)).isNotEqualTo(testee().hash(password));
    }

    @Test
    default void a_password_is_the_same_from_every_keyboard() {
        String hash = testee().hash(Password.claimed("schön genug 123"));
        assertThat(testee().matches(Password.claimed("scho\u0308n genug 123"), hash))
                .isTrue();
    }

    @Test
    default void pretending_answers_nothing() {
        testee().pretend(Password.claimed("whatever"));
    }
}
