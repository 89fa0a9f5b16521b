package io.onecamp.persistence.crossstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.domain.contract.Company;
import io.onecamp.domain.contract.OpenTransaction;
import io.onecamp.domain.id.Position;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What two who settle at the same moment may not do to each other, step by step. */
class RelayStepsTest {
    private final Bench bench = Bench.fresh();
    private final Company company = Company.fresh(bench.rows);
    private final RelaySteps testee = bench.of(RelaySteps.class);
    private final FollowedEntries entries = bench.of(FollowedEntries.class);
    private final String stream = "conversation:" + company.conversation();
    private final RelaySteps.Turn turn = new RelaySteps.Turn(
            "search", bench.of(Leases.class).lead("search.relay").orElseThrow());

    @AfterEach
    void drop() {
        bench.close();
    }

    /** Ana says two things; the first is refused and its stream is held, the second is yet to be looked at. */
    private List<Followed> heldWithOneToCome() {
        company.says(company.ana(), "refused");
        bench.rows.sequence();
        Position from = testee.begin(turn, "index").orElseThrow();
        List<Followed> stretch = entries.after(from, 100);
        Map<Followed, String> refused = Map.of(stretch.getLast(), "refused");
        assertThat(testee.settle(turn, new RelaySteps.Settlement(from, stretch, Set.of(), refused)))
                .isTrue();
        company.says(company.ana(), "to come");
        bench.rows.sequence();
        return entries.after(stretch.getLast().position(), 100);
    }

    private long cursor() {
        return bench.rows
                .sql()
                .one("select position from relay where name = 'search'", row -> row.getLong("position"))
                .orElseThrow();
    }

    private RelaySteps.Settlement skipping(List<Followed> coming) {
        Position from = new Position(coming.getFirst().position().value() - 1);
        return new RelaySteps.Settlement(from, coming, Set.of(stream), Map.of());
    }

    @Test
    void who_skips_an_entry_while_its_stream_is_let_go_stops_before_it() {
        List<Followed> coming = heldWithOneToCome();
        long before = cursor();
        try (OpenTransaction lettingGo = OpenTransaction.of(bench.rows)) {
            lettingGo.does(
                    () -> bench.rows.sql().list("select stream from held for update", row -> row.getString("stream")));
            CompletableFuture<Boolean> skipping =
                    CompletableFuture.supplyAsync(() -> testee.settle(turn, skipping(coming)));
            bench.rows.awaitBlocked(1);
            lettingGo.does(() -> bench.rows.sql().update("delete from held"));
            lettingGo.commit();
            assertThat(OpenTransaction.answer(skipping)).isFalse();
        }
        assertThat(cursor()).as("the entry is still to be sent").isEqualTo(before);
    }

    @Test
    void who_lets_a_stream_go_while_another_entry_of_it_is_skipped_keeps_it_held() {
        List<Followed> coming = heldWithOneToCome();
        Followed sent = entries.after(Position.START, 100)
                .get((int) coming.getFirst().position().value() - 2);
        long skippedTo = coming.getLast().position().value();
        try (OpenTransaction skipping = OpenTransaction.of(bench.rows)) {
            skipping.does(
                    () -> bench.rows.sql().list("select stream from held for share", row -> row.getString("stream")));
            CompletableFuture<Boolean> lettingGo =
                    CompletableFuture.supplyAsync(() -> testee.release(turn, stream, sent));
            bench.rows.awaitBlocked(1);
            skipping.does(() -> bench.rows.sql().update("update relay set position = ?", skippedTo));
            skipping.commit();
            assertThat(OpenTransaction.answer(lettingGo)).isFalse();
        }
        assertThat(bench.held()).containsExactly(stream);
        assertThat(testee.due("search", 10))
                .containsExactly(new RelaySteps.Due(stream, coming.getFirst().position()));
    }

    @Test
    void who_settles_while_another_node_takes_over_settles_nothing() {
        List<Followed> coming = heldWithOneToCome();
        long before = cursor();
        try (OpenTransaction takingOver = OpenTransaction.of(bench.rows)) {
            takingOver.does(() -> bench.rows
                    .sql()
                    .update("update lease set owner = 'another', epoch = epoch + 1 where name = 'search.relay'"));
            CompletableFuture<Boolean> late =
                    CompletableFuture.supplyAsync(() -> testee.settle(turn, skipping(coming)));
            bench.rows.awaitBlocked(1);
            takingOver.commit();
            assertThat(OpenTransaction.answer(late)).isFalse();
        }
        assertThat(cursor()).isEqualTo(before);
        assertThat(testee.begin(turn, "index")).as("its turn is over").isEmpty();
        testee.holdAgain(turn, coming.getFirst(), "late");
        assertThat(testee.release(turn, stream, coming.getLast())).isFalse();
        assertThat(bench.held()).containsExactly(stream);
    }

    @Test
    void a_held_stream_whose_entry_is_skipped_lets_the_cursor_pass() {
        List<Followed> coming = heldWithOneToCome();
        assertThat(testee.settle(turn, skipping(coming))).isTrue();
        assertThat(cursor()).isEqualTo(coming.getLast().position().value());
    }
}
