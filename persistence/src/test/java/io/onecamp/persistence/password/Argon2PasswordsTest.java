package io.onecamp.persistence.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.onecamp.domain.session.Password;
import io.onecamp.domain.session.Passwords;
import io.onecamp.domain.session.PasswordsContract;
import org.junit.jupiter.api.Test;

class Argon2PasswordsTest implements PasswordsContract {
    private final Argon2Passwords testee = new Argon2Passwords();

    @Override
    public Passwords testee() {
        return testee;
    }

    @Test
    void a_hash_made_with_other_costs_still_fits() {
        // Made by the reference program: argon2 somesalt -id -v 13 -m 16 -t 2 -p 1 -l 32, of "password".
        String hash = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
        assertThat(testee.matches(Password.claimed("password"), hash)).isTrue();
        assertThat(testee.matches(Password.claimed("passwort"), hash)).isFalse();
    }

    @Test
    void the_costs_stand_in_the_hash() {
        assertThat(testee.hash(Password.claimed("correct horse"))).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void what_is_no_hash_of_ours_is_a_defect_not_a_wrong_password() {
        assertThatThrownBy(() -> testee.matches(Password.claimed("password"), "plain"))
                .isInstanceOf(IllegalStateException.class);
    }
}
