package io.onecamp.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.onecamp.domain.contract.Rows;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What was done is kept with what was done, and read newest first. */
public interface AuditStoreContract {
    AuditStore testee();

    Rows rows();

    private static Act act(String target) {
        return new Act(
                Instant.parse("2026-11-25T03:00:00.120Z"),
                Act.OPERATOR,
                "parked.discard",
                target,
                Map.of("reason", "a \"poison\" – ä", "entry", "7"));
    }

    private String added() {
        String target = "message:" + UUID.randomUUID();
        rows().inTransaction(() -> testee().add(act(target)));
        return target;
    }

    @Test
    default void acts_are_read_as_they_were_added_the_newest_first_page_by_page() {
        List<String> targets = List.of(added(), added(), added());
        List<AuditStore.Numbered> first = testee().newest(Optional.empty(), 2);
        assertThat(first).extracting(one -> one.act().target()).containsExactly(targets.get(2), targets.get(1));
        assertThat(first.getFirst().act()).isEqualTo(act(targets.get(2)));
        assertThat(testee().newest(Optional.of(first.getLast().id()), 1))
                .extracting(one -> one.act().target())
                .containsExactly(targets.getFirst());
    }

    @Test
    default void what_was_rolled_back_is_not_told_and_nothing_is_added_outside_a_transaction() {
        String before = added();
        assertThatThrownBy(() -> rows().inTransaction((Runnable) () -> {
                    testee().add(act("message:never"));
                    throw new IllegalStateException("as the test asked");
                }))
                .hasMessage("as the test asked");
        assertThatThrownBy(() -> testee().add(act("message:nowhere"))).isInstanceOf(RuntimeException.class);
        assertThat(testee().newest(Optional.empty(), 1))
                .extracting(one -> one.act().target())
                .containsExactly(before);
    }
}
