package io.onecamp.domain.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

/** What every store beside PostgreSQL and the graph promises the installation. */
public interface RemoteStoreContract {
    RemoteStore testee();

    /** The same adapter before an address where nobody answers. */
    RemoteStore unreachable();

    @Test
    default void being_made_ready_twice_is_harmless() {
        testee().prepare();
        assertThatCode(() -> testee().prepare()).doesNotThrowAnyException();
    }

    @Test
    default void it_says_who_answers() {
        assertThat(testee().answer()).isNotBlank();
        assertThat(testee().name()).matches("[a-z0-9]+");
    }

    @Test
    default void it_says_what_is_lost_without_it() {
        assertThat(testee().whileAway()).isNotBlank();
    }

    @Test
    default void one_that_is_not_there_is_away() {
        RemoteStore nobody = unreachable();
        assertThatExceptionOfType(StoreAway.class).isThrownBy(nobody::answer);
        assertThatExceptionOfType(StoreAway.class).isThrownBy(nobody::prepare);
    }
}
