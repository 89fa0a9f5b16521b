package io.onecamp.domain.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.onecamp.domain.contract.Company;
import io.onecamp.domain.contract.OpenTransaction;
import io.onecamp.domain.contract.Rows;
import io.onecamp.domain.drift.Comparison.Aim;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Comparisons are begun by anybody, one at a time, and told until they are forgotten. Each test has a database of its own. */
public interface ComparisonsContract {
    Comparisons testee();

    Rows rows();

    /** Brings the one that runs to its end. */
    void toItsEnd();

    private Optional<Long> begin(Aim aim) {
        return rows().inTransaction(() -> testee().begin(aim, testee().stores()));
    }

    @Test
    default void before_the_first_there_is_nothing_to_tell() {
        assertThat(testee().latest()).isEmpty();
        assertThat(testee().find(1)).isEmpty();
        assertThat(testee().counts()).isEmpty();
        assertThat(testee().repairs(0, 10)).isEmpty();
        assertThat(testee().stores()).contains("graph").doesNotHaveDuplicates();
    }

    @Test
    default void one_runs_at_a_time_and_the_next_may_begin_when_it_is_over() {
        Company.fresh(rows());
        long first = begin(Aim.COMPARE).orElseThrow();
        assertThat(begin(Aim.REPAIR)).isEmpty();
        Comparison running = testee().latest().orElseThrow();
        assertThat(running.id()).isEqualTo(first);
        assertThat(running.isOver()).isFalse();
        assertThat(running.progress().finishedAt()).isEmpty();

        toItsEnd();
        Comparison over = testee().find(first).orElseThrow();
        assertThat(over.isOver()).isTrue();
        assertThat(over.progress().finishedAt()).isPresent();
        assertThat(over.progress().left()).isEmpty();
        long second = begin(Aim.REPAIR).orElseThrow();
        assertThat(second).isGreaterThan(first);
        assertThat(testee().latest().map(Comparison::aim)).contains(Aim.REPAIR);
        assertThat(testee().find(first)).contains(over);
    }

    @Test
    default void one_that_was_begun_in_a_transaction_that_failed_does_not_run() {
        Company.fresh(rows());
        assertThatThrownBy(() -> rows().inTransaction(() -> {
                    testee().begin(Aim.COMPARE, testee().stores());
                    throw new IllegalStateException("as the test asked");
                }))
                .hasMessage("as the test asked");
        assertThat(testee().latest()).isEmpty();
        assertThat(begin(Aim.COMPARE)).isPresent();
    }

    @Test
    default void of_two_who_begin_at_once_one_waits_and_is_told_that_one_runs() {
        Company.fresh(rows());
        List<String> stores = testee().stores();
        try (OpenTransaction one = OpenTransaction.of(rows());
                OpenTransaction other = OpenTransaction.of(rows())) {
            assertThat(one.does(() -> testee().begin(Aim.COMPARE, stores))).isPresent();
            CompletableFuture<Optional<Long>> second = other.begins(() -> testee().begin(Aim.COMPARE, stores));
            rows().awaitBlocked(1);
            one.commit();
            assertThat(OpenTransaction.answer(second)).isEmpty();
        }
    }
}
