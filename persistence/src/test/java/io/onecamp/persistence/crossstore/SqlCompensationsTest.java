package io.onecamp.persistence.crossstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.onecamp.domain.compensation.Compensations;
import io.onecamp.domain.compensation.CompensationsContract;
import io.onecamp.domain.compensation.Effect;
import io.onecamp.domain.compensation.Intent;
import io.onecamp.domain.compensation.Staged;
import io.onecamp.domain.compensation.Undoing;
import io.onecamp.domain.contract.OpenTransaction;
import io.onecamp.domain.contract.Rows;
import io.onecamp.domain.failure.Unavailable;
import io.onecamp.domain.installation.StoreAway;
import io.onecamp.persistence.testbed.Database;
import io.onecamp.persistence.testbed.PostgresRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Intents on real rows, with an outside that remembers what was undone, and scripts of what may meet. */
class SqlCompensationsTest implements CompensationsContract {
    private final Database database = Database.fresh();
    private final PostgresRows rows = new PostgresRows(database);
    private final Queue<Runnable> handedOver = new ConcurrentLinkedQueue<>();
    private final Outside outside = new Outside();
    private final Compensations testee;

    SqlCompensationsTest() {
        rows.beans().bind(Threads.class, new Threads() {
            @Override
            public Executor undo() {
                return handedOver::add;
            }
        });
        testee = rows.beans().of(SqlCompensations.class);
        rows.beans().of(IntentUndo.class).know(List.of(outside));
    }

    /** What lies outside the database. */
    private static final class Outside implements Undoing {
        private final List<Effect> undone = new CopyOnWriteArrayList<>();
        private volatile boolean away;

        @Override
        public String kind() {
            return "test";
        }

        @Override
        public void undo(Effect effect) {
            if (away) {
                throw new StoreAway("not now");
            }
            undone.add(effect);
        }
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Override
    public Compensations testee() {
        return testee;
    }

    @Override
    public Rows rows() {
        return rows;
    }

    @Override
    public List<Effect> undone() {
        return List.copyOf(outside.undone);
    }

    @Override
    public void settle() {
        List<Runnable> now = new ArrayList<>();
        for (Runnable next = handedOver.poll(); next != null; next = handedOver.poll()) {
            now.add(next);
        }
        now.forEach(Runnable::run);
    }

    @Override
    public void abandon() {
        expire();
        sweep();
    }

    private void expire() {
        database.execute("update intent set lease_until = now() - interval '1 second'");
    }

    private void sweep() {
        rows.beans().of(IntentSweeper.class).sweep();
    }

    private Staged<String> staged() {
        try {
            return testee.before(CompensationsContract.effect(), () -> "done");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> intents() {
        return rows.sql().list("select state from intent", row -> row.getString("state"));
    }

    /** Script 1. Red where the undo does not wait for the lock that using takes, as with SKIP LOCKED or a plain read. */
    @Test
    void the_sweeper_waits_for_a_slow_transaction_and_then_leaves_what_it_used() {
        Staged<String> staged = staged();
        expire();
        try (OpenTransaction main = OpenTransaction.of(rows)) {
            main.does(() -> {
                testee.use(staged.intent());
                return staged;
            });
            CompletableFuture<Void> sweeping = CompletableFuture.runAsync(this::sweep);
            rows.awaitBlocked(1);
            assertThat(undone()).as("nothing is undone while nobody knows").isEmpty();
            main.commit();
            sweeping.join();
        }
        assertThat(undone()).isEmpty();
        assertThat(intents()).isEmpty();
    }

    @Test
    void the_sweeper_waits_for_a_slow_transaction_and_undoes_what_it_gave_up() {
        Staged<String> staged = staged();
        expire();
        try (OpenTransaction main = OpenTransaction.of(rows)) {
            main.does(() -> {
                testee.use(staged.intent());
                return staged;
            });
            CompletableFuture<Void> sweeping = CompletableFuture.runAsync(this::sweep);
            rows.awaitBlocked(1);
            main.rollBack();
            sweeping.join();
        }
        settle();
        assertThat(undone()).containsExactly(staged.intent().effect());
        assertThat(intents()).isEmpty();
    }

    /** Script 2. Red where whoever gets no answer to a commit undoes what it was told of, rather than ask the row. */
    @Test
    void a_commit_whose_reply_was_lost_is_found_out() {
        Staged<String> staged = staged();
        rows.inTransaction(() -> testee.use(staged.intent()));
        // The connection broke after the commit: its maker was told of a failure, and so was the synchronisation.
        rows.beans().of(IntentUndo.class).later(handedOver::add, staged.intent().id());
        testee.release(staged.intent());
        settle();
        abandon();
        assertThat(undone()).isEmpty();
    }

    /** Script 3. Red where using does not insist on an open intent. */
    @Test
    void a_transaction_that_comes_while_it_is_undone_is_turned_away() {
        Staged<String> staged = staged();
        outside.away = true;
        abandon();
        assertThat(intents()).containsExactly("UNDOING");
        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> rows.inTransaction(() -> testee.use(staged.intent())));
        outside.away = false;
        sweep();
        assertThat(undone()).as("its lease has not run out").isEmpty();
        abandon();
        assertThat(undone()).containsExactly(staged.intent().effect());
        assertThat(intents()).isEmpty();
    }

    /** Script 4. Red where leases are not renewed while the effect lasts. */
    @Test
    void an_effect_that_lasts_longer_than_a_lease_is_not_taken_for_abandoned() throws Exception {
        Staged<String> staged = testee.before(CompensationsContract.effect(), () -> {
            expire();
            rows.beans().of(IntentLeases.class).renew();
            sweep();
            return "done";
        });
        rows.inTransaction(() -> testee.use(staged.intent()));
        settle();
        assertThat(undone()).isEmpty();
    }

    /** Script 5. Red where the effect is not looked after that was done after its undoing: a node stood still meanwhile. */
    @Test
    void an_effect_that_was_done_after_it_was_undone_is_undone_once_more() {
        Effect effect = CompensationsContract.effect();
        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> testee.before(effect, () -> {
                    abandon();
                    return "too late";
                }));
        assertThat(undone()).hasSize(1);
        settle();
        assertThat(undone()).containsExactly(effect, effect);
        assertThat(intents()).isEmpty();
    }

    @Test
    void an_effect_that_nobody_knows_how_to_undo_stays_a_row() {
        Intent unknown = new Intent(UUID.randomUUID(), new Effect("from-the-future", java.util.Map.of()));
        rows.beans().of(IntentRows.class).open(unknown);
        abandon();
        assertThat(intents()).containsExactly("UNDOING");
    }
}
