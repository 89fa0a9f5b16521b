package io.onecamp.persistence.testbed;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

/**
 * One protection of the seam (docs/consistency.md, "Proved that it can fail"), shown to be needed: a script of what may
 * meet, with barriers at named steps, that keeps its promise with the protection and breaks it without. Switched off is a
 * protection only here, by a bean of the test's in the place of the product's, never by a setting.
 */
public interface ProtectionContract {
    /** Whether the product's own part is in place, or one of the test's that does without. */
    enum Protection {
        ON,
        OFF
    }

    /** What is promised, in the words with which the script's last assertion complains. */
    String promise();

    /** Plays the script, and asserts the promise at its end. */
    void play(Protection protection) throws Exception;

    @Test
    default void with_it_the_promise_is_kept() throws Exception {
        play(Protection.ON);
    }

    /** Red for no other reason than the one that is meant. */
    @Test
    default void without_it_the_promise_is_broken() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> play(Protection.OFF))
                .withMessageContaining(promise());
    }
}
