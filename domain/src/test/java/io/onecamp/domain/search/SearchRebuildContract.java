package io.onecamp.domain.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.domain.contract.Company;
import io.onecamp.domain.contract.Rows;
import io.onecamp.domain.search.SearchRebuild.State;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** One rebuild at a time: begun, watched, given up, or done. */
public interface SearchRebuildContract {
    Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    SearchRebuild testee();

    Rows rows();

    /** People of an installation in which there never was a rebuild. */
    Company company();

    /** Lets the relays work until they come to rest. */
    void works();

    private boolean begins() {
        return rows().inTransaction(() -> testee().begin(NOON));
    }

    @Test
    default void there_is_none_until_one_is_begun_and_then_it_comes_to_its_end() {
        assertThat(testee().newest()).isEmpty();
        company().says(company().ana(), "something");
        works();
        assertThat(begins()).isTrue();
        assertThat(begins()).as("one is under way").isFalse();
        SearchRebuild.Report begun = testee().newest().orElseThrow();
        assertThat(begun.state()).isEqualTo(State.UNDER_WAY);
        assertThat(begun.begunAt()).isEqualTo(NOON);
        assertThat(begun.endedAt()).isEmpty();
        assertThat(begun.done()).isZero();
        assertThat(begun.all()).isPositive();
        works();
        SearchRebuild.Report done = testee().newest().orElseThrow();
        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.endedAt()).isPresent();
        assertThat(done.done()).isEqualTo(done.all());
        assertThat(begins()).as("another one").isTrue();
    }

    @Test
    default void one_that_is_given_up_has_ended_and_another_can_be_begun() {
        assertThat(rows().inTransaction(() -> testee().cancel(NOON))).isFalse();
        begins();
        assertThat(rows().inTransaction(() -> testee().cancel(NOON.plusSeconds(1))))
                .isTrue();
        assertThat(testee().newest())
                .hasValueSatisfying(one -> assertThat(one.state()).isEqualTo(State.CANCELLED));
        works();
        assertThat(rows().inTransaction(() -> testee().cancel(NOON))).isFalse();
        assertThat(begins()).isTrue();
        works();
        assertThat(testee().newest())
                .hasValueSatisfying(one -> assertThat(one.state()).isEqualTo(State.DONE));
    }
}
