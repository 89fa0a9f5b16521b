package io.onecamp.domain.compensation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.onecamp.domain.contract.Rows;
import io.onecamp.domain.failure.NotFound;
import io.onecamp.domain.failure.Unavailable;
import io.onecamp.domain.installation.StoreAway;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An effect stays exactly when a transaction that used it has committed. */
public interface CompensationsContract {
    Compensations testee();

    Rows rows();

    /** What has been undone so far, each as often as it was. */
    List<Effect> undone();

    /** Lets whatever was handed over to be undone be undone now. */
    void settle();

    /** Lets a lease's time pass, and whoever looks for abandoned effects look. */
    void abandon();

    static Effect effect() {
        return new Effect("test", Map.of("key", UUID.randomUUID().toString()));
    }

    private Staged<String> staged(Effect effect) {
        try {
            return testee().before(effect, () -> "done");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    default void what_a_committed_transaction_used_stays_whatever_comes_after() {
        Staged<String> staged = staged(effect());
        rows().inTransaction(() -> testee().use(staged.intent()));
        testee().release(staged.intent());
        settle();
        abandon();
        assertThat(staged.result()).isEqualTo("done");
        assertThat(undone()).isEmpty();
    }

    @Test
    default void what_a_transaction_used_that_rolled_back_is_undone() {
        Staged<String> staged = staged(effect());
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> rows().inTransaction(() -> {
                    testee().use(staged.intent());
                    throw new NotFound();
                }));
        settle();
        assertThat(undone()).containsExactly(staged.intent().effect());
    }

    @Test
    default void what_nobody_used_is_undone_when_it_is_released() {
        Staged<String> staged = staged(effect());
        testee().release(staged.intent());
        settle();
        testee().release(staged.intent());
        settle();
        assertThat(undone()).containsExactly(staged.intent().effect());
    }

    @Test
    default void what_its_maker_never_came_back_for_is_undone() {
        Staged<String> staged = staged(effect());
        abandon();
        assertThat(undone()).containsExactly(staged.intent().effect());
    }

    @Test
    default void an_act_that_fails_is_undone() {
        Effect effect = effect();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> testee().before(effect, () -> {
                    throw new NotFound();
                }));
        settle();
        assertThat(undone()).containsExactly(effect);
    }

    @Test
    default void an_act_that_may_still_be_done_is_undone_only_later() {
        Effect effect = effect();
        assertThatExceptionOfType(StoreAway.class)
                .isThrownBy(() -> testee().before(effect, () -> {
                    throw new StoreAway("no answer in time");
                }));
        settle();
        assertThat(undone()).isEmpty();
        abandon();
        assertThat(undone()).containsExactly(effect);
    }

    @Test
    default void what_is_undone_cannot_be_used_any_more() {
        Staged<String> staged = staged(effect());
        abandon();
        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> rows().inTransaction(() -> testee().use(staged.intent())));
    }

    @Test
    default void nothing_can_be_used_twice() {
        Staged<String> staged = staged(effect());
        rows().inTransaction(() -> testee().use(staged.intent()));
        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> rows().inTransaction(() -> testee().use(staged.intent())));
        settle();
        assertThat(undone()).isEmpty();
    }

    @Test
    default void a_use_that_ends_with_a_commit_is_undone_after_it() {
        Effect kept = effect();
        Effect gone = effect();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> rows().inTransaction(() -> {
                    testee().undoAfterCommit(kept);
                    throw new NotFound();
                }));
        rows().inTransaction(() -> testee().undoAfterCommit(gone));
        settle();
        abandon();
        assertThat(undone()).containsExactly(gone);
    }
}
