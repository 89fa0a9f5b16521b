package io.onecamp.domain.compensation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.onecamp.domain.installation.StoreAway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Undoing takes back all there is, however much that is, and however often it is asked. */
public interface UndoingContract {
    /** How far an effect has come. */
    enum Extent {
        HALF,
        WHOLE
    }

    Undoing undoing();

    /** The same before a store that does not answer. */
    Undoing undoingUnreachable();

    /** One that has not been done. */
    Effect fresh();

    /** Lets it be done so far. */
    void take(Effect effect, Extent extent);

    /** Whether anything of it is there. */
    boolean isThere(Effect effect);

    @ParameterizedTest
    @EnumSource
    default void what_was_done_is_undone_and_stays_undone(Extent extent) {
        Effect effect = fresh();
        take(effect, extent);
        assertThat(isThere(effect)).isTrue();
        undoing().undo(effect);
        assertThat(isThere(effect)).isFalse();
        undoing().undo(effect);
        assertThat(isThere(effect)).isFalse();
    }

    @Test
    default void what_was_never_done_is_undone_too() {
        Effect effect = fresh();
        undoing().undo(effect);
        assertThat(isThere(effect)).isFalse();
    }

    @Test
    default void other_effects_stay() {
        Effect effect = fresh();
        Effect other = fresh();
        take(other, Extent.WHOLE);
        undoing().undo(effect);
        assertThat(isThere(other)).isTrue();
    }

    @Test
    default void it_knows_its_kind_and_says_when_it_could_not() {
        assertThat(undoing().kind()).isEqualTo(fresh().kind());
        assertThatExceptionOfType(StoreAway.class)
                .isThrownBy(() -> undoingUnreachable().undo(fresh()));
    }
}
