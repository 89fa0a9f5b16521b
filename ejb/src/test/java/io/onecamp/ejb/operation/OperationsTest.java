package io.onecamp.ejb.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.onecamp.domain.failure.Unavailable;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.operation.Answer;
import io.onecamp.domain.operation.IdempotencyKey;
import io.onecamp.domain.operation.Operation;
import jakarta.ejb.EJBException;
import jakarta.transaction.HeuristicMixedException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What becomes of an operation when the database goes away around its commit. */
class OperationsTest {
    private static final IdempotencyKey KEY = new IdempotencyKey("anybody", Optional.empty());

    private static final Operation<String> OPERATION =
            Operation.named("testing").<String>calling(() -> "done", done -> Map.of(), kept -> "done");

    @Test
    void a_commit_whose_outcome_nobody_knows_is_unavailable() {
        Operations testee = new Operations(
                committing(() -> {
                    throw new EJBException(new HeuristicMixedException("half of it"));
                }),
                (entries, atMost) -> true);
        assertThatThrownBy(() -> testee.run(KEY, OPERATION)).isInstanceOf(Unavailable.class);
    }

    @Test
    void what_is_kept_is_told_though_the_database_goes_away_while_it_settles() {
        Operations testee = new Operations(
                committing(() -> new Transacted.Performed<>("done", List.of(new EntryId(1)))), (entries, atMost) -> {
                    throw new EJBException(new RuntimeException(new SQLException("terminated", "57P01")));
                });
        Answer<String> answer = testee.run(KEY, OPERATION);
        assertThat(answer.result()).isEqualTo("done");
        assertThat(answer.settlement()).isEqualTo(Answer.Settlement.PENDING);
    }

    @Test
    void a_mistake_while_it_settles_is_not_hidden() {
        Operations testee = new Operations(
                committing(() -> new Transacted.Performed<>("done", List.of(new EntryId(1)))), (entries, atMost) -> {
                    throw new IllegalArgumentException("a mistake");
                });
        assertThatThrownBy(() -> testee.run(KEY, OPERATION)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Transacted committing(java.util.function.Supplier<Transacted.Outcome<String>> commit) {
        return new Transacted() {
            @Override
            @SuppressWarnings("unchecked")
            public <R> Outcome<R> run(IdempotencyKey key, Operation<R> operation) {
                return (Outcome<R>) commit.get();
            }
        };
    }
}
