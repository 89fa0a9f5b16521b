package io.onecamp.persistence.crossstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.domain.compensation.CompensationsContract;
import io.onecamp.domain.compensation.Effect;
import io.onecamp.domain.compensation.Staged;
import io.onecamp.domain.compensation.Undoing;
import io.onecamp.domain.contract.OpenTransaction;
import io.onecamp.persistence.postgres.Sql;
import io.onecamp.persistence.testbed.ProtectionContract;
import io.onecamp.persistence.testbed.ScriptedSql;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;

/** The intent's lock. Without it the sweeper undoes what a slow transaction is about to have used. */
class IntentLockProtectionTest implements ProtectionContract {
    private final Bench bench = Bench.fresh();
    private final List<Effect> undone = new CopyOnWriteArrayList<>();

    @AfterEach
    void drop() {
        bench.close();
    }

    @Override
    public String promise() {
        return "what a transaction used is not undone";
    }

    @Override
    public void play(Protection protection) throws Exception {
        if (protection == Protection.OFF) {
            bench.rows.beans().bind(Sql.class, readingIntents());
        }
        bench.of(IntentUndo.class).know(List.of(new Outside()));
        SqlCompensations compensations = bench.of(SqlCompensations.class);
        Staged<String> staged = compensations.before(CompensationsContract.effect(), () -> "the bytes are there");
        bench.database.execute("update intent set lease_until = now() - interval '1 second'");
        try (OpenTransaction main = OpenTransaction.of(bench.rows)) {
            main.does(() -> {
                compensations.use(staged.intent());
                return staged;
            });
            CompletableFuture<Void> sweeping = CompletableFuture.runAsync(
                    () -> bench.of(IntentSweeper.class).sweep());
            bench.awaitBlockedOr(sweeping);
            main.commit();
            OpenTransaction.answer(sweeping);
        }
        assertThat(undone).as(promise()).isEmpty();
    }

    /** Looks at the row as anybody may, and waits for nobody. */
    private ScriptedSql readingIntents() {
        return new ScriptedSql(bench.rows.sql())
                .saying(
                        "update intent set state = 'UNDOING', lease_until = now() + make_interval(secs => ?) where",
                        "select kind, what from intent where ? > 0 and")
                .saying(" returning kind, what", "");
    }

    private final class Outside implements Undoing {
        @Override
        public String kind() {
            return CompensationsContract.effect().kind();
        }

        @Override
        public void undo(Effect effect) {
            undone.add(effect);
        }
    }
}
