package io.onecamp.domain.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.onecamp.domain.failure.Invalid;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.person.Email;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyKeyTest {
    private static final String KEY = "0198f2c4-1111-7000-8000-00000000000a";

    @Test
    void a_key_is_a_uuid_inside_what_its_owner_owns() {
        PersonId ana = PersonId.fresh();
        IdempotencyKey key = IdempotencyKey.of(ana, " " + KEY.toUpperCase(java.util.Locale.ROOT) + " ");
        assertThat(key.key()).contains(UUID.fromString(KEY));
        assertThat(key.owner()).isEqualTo("person:" + ana);
        assertThat(IdempotencyKey.ofSession("s", KEY).owner()).isEqualTo("session:s");
    }

    @Test
    void an_anonymous_owner_is_a_hash_of_the_normalised_address() {
        String owner =
                IdempotencyKey.ofAnonymous(Email.of("Ana@Example.org"), KEY).owner();
        assertThat(owner)
                .isEqualTo("anonymous:187feae9b731389687dd62df972ac430ef9fa481710d9214cd116d965762c868")
                .isEqualTo(IdempotencyKey.ofAnonymous(Email.of("ana@example.org"), null)
                        .owner());
    }

    @Test
    void without_one_nothing_is_remembered() {
        assertThat(IdempotencyKey.of(PersonId.fresh(), null).key()).isEmpty();
        assertThat(IdempotencyKey.of(PersonId.fresh(), "  ").key()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1-1-1-1-1", "abc", KEY + "0", "{" + KEY + "}"})
    void anything_else_is_refused(String header) {
        assertThatThrownBy(() -> IdempotencyKey.of(PersonId.fresh(), header))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        e -> assertThat(e.errors().getFirst().field()).isEqualTo("Idempotency-Key"));
    }
}
