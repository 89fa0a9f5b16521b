package io.onecamp.domain.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.onecamp.domain.contract.OpenTransaction;
import io.onecamp.domain.contract.Race;
import io.onecamp.domain.contract.Rows;
import io.onecamp.domain.failure.Conflict;
import io.onecamp.domain.failure.Invalid;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.operation.Idempotency.Kept;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Under one key a thing happens once; what did not commit leaves no trace. */
public interface IdempotencyContract {
    String POST = "message.post";
    RequestHash REQUEST = RequestHash.of("a conversation", "a text");

    Rows rows();

    private static IdempotencyKey freshKey() {
        return IdempotencyKey.of(PersonId.fresh(), UUID.randomUUID().toString());
    }

    private Optional<Kept> claim(IdempotencyKey key) {
        return rows().idempotency().claim(key, POST, REQUEST);
    }

    private Kept perform(IdempotencyKey key, Kept result) {
        return rows().inTransaction(() -> claim(key).orElseGet(() -> {
            rows().idempotency().remember(key, POST, result);
            return result;
        }));
    }

    @Test
    default void a_repetition_finds_what_was_kept() {
        IdempotencyKey key = freshKey();
        Kept result = new Kept(Map.of("message", "an id", "other", "ü\""), List.of(new EntryId(3), new EntryId(9)));
        assertThat(perform(key, result)).isEqualTo(result);
        assertThat(perform(key, new Kept(Map.of(), List.of()))).isEqualTo(result);
        IdempotencyKey nothing = freshKey();
        Kept empty = new Kept(Map.of(), List.of());
        perform(nothing, empty);
        assertThat(perform(nothing, result)).isEqualTo(empty);
    }

    @Test
    default void of_fifty_who_ask_at_once_one_does_it_and_the_others_find_it_or_are_told_to_wait() {
        IdempotencyKey key = freshKey();
        AtomicInteger done = new AtomicInteger();
        List<Optional<Kept>> answers = Race.of(50, runner -> {
            try {
                return Optional.of(rows().inTransaction(() -> claim(key).orElseGet(() -> {
                    Kept result = new Kept(Map.of("message", "of runner " + runner), List.of(new EntryId(runner)));
                    rows().idempotency().remember(key, POST, result);
                    done.incrementAndGet();
                    return result;
                })));
            } catch (Conflict e) {
                assertThat(e.code()).isEqualTo("idempotency_in_progress");
                return Optional.empty();
            }
        });
        assertThat(done).hasValue(1);
        assertThat(answers.stream().flatMap(Optional::stream).distinct()).hasSize(1);
    }

    @Test
    default void another_request_under_the_key_is_refused() {
        IdempotencyKey key = freshKey();
        perform(key, new Kept(Map.of(), List.of()));
        assertThatThrownBy(() -> rows().inTransaction(
                                () -> rows().idempotency().claim(key, POST, RequestHash.of("another text"))))
                .isInstanceOfSatisfying(Invalid.class, e -> assertThat(e.code()).isEqualTo("idempotency_key_reused"));
    }

    @Test
    default void a_key_belongs_to_its_owner_and_its_operation() {
        IdempotencyKey key = freshKey();
        perform(key, new Kept(Map.of(), List.of()));
        IdempotencyKey anothers =
                IdempotencyKey.of(PersonId.fresh(), key.key().orElseThrow().toString());
        rows().inTransaction(() -> {
            assertThat(claim(anothers)).isEmpty();
            assertThat(rows().idempotency().claim(key, "message.edit", RequestHash.of("another")))
                    .isEmpty();
        });
    }

    @Test
    default void what_was_rolled_back_left_no_trace_and_its_waiter_does_it() {
        IdempotencyKey key = freshKey();
        try (OpenTransaction first = OpenTransaction.of(rows());
                OpenTransaction second = OpenTransaction.of(rows())) {
            assertThat(first.does(() -> claim(key))).isEmpty();
            var waiting = second.begins(() -> claim(key));
            rows().awaitBlocked(1);
            first.rollBack();
            assertThat(OpenTransaction.answer(waiting)).isEmpty();
        }
        rows().inTransaction(() -> assertThat(claim(key)).isEmpty());
    }

    @Test
    default void who_waited_for_a_commit_finds_what_it_kept() {
        IdempotencyKey key = freshKey();
        Kept result = new Kept(Map.of("message", "an id"), List.of(new EntryId(3)));
        try (OpenTransaction first = OpenTransaction.of(rows());
                OpenTransaction second = OpenTransaction.of(rows())) {
            first.does(() -> claim(key));
            var waiting = second.begins(() -> claim(key));
            rows().awaitBlocked(1);
            first.does(() -> {
                rows().idempotency().remember(key, POST, result);
                return true;
            });
            first.commit();
            assertThat(OpenTransaction.answer(waiting)).contains(result);
        }
    }

    @Test
    default void who_waits_too_long_is_told_when_to_ask_again() {
        IdempotencyKey key = freshKey();
        try (OpenTransaction first = OpenTransaction.of(rows())) {
            first.does(() -> claim(key));
            assertThatThrownBy(() -> rows().inTransaction(() -> claim(key)))
                    .isInstanceOfSatisfying(Conflict.class, e -> {
                        assertThat(e.code()).isEqualTo("idempotency_in_progress");
                        assertThat(e.retryAfter())
                                .hasValueSatisfying(
                                        wait -> assertThat(wait).isPositive().isLessThan(Duration.ofMinutes(1)));
                    });
        }
    }

    @Test
    default void without_a_key_nothing_is_claimed_kept_or_found() {
        IdempotencyKey none = IdempotencyKey.of(PersonId.fresh(), null);
        Kept one = new Kept(Map.of("message", "one"), List.of());
        Kept two = new Kept(Map.of("message", "two"), List.of());
        assertThat(perform(none, one)).isEqualTo(one);
        assertThat(perform(none, two)).isEqualTo(two);
    }
}
