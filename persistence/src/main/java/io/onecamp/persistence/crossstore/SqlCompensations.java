package io.onecamp.persistence.crossstore;

import io.onecamp.domain.compensation.Compensations;
import io.onecamp.domain.compensation.Effect;
import io.onecamp.domain.compensation.Intent;
import io.onecamp.domain.compensation.Staged;
import io.onecamp.domain.failure.Unavailable;
import io.onecamp.domain.installation.StoreAway;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;

/** Effects before the commit, and their undoing: the rows decide, the executor works, nothing is done while a transaction completes. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class SqlCompensations implements Compensations {
    private IntentRows rows;
    private IntentUndo undo;
    private IntentLeases leases;
    private CurrentTransaction transaction;
    private Threads threads;

    SqlCompensations() {}

    @Inject
    public SqlCompensations(
            IntentRows rows, IntentUndo undo, IntentLeases leases, CurrentTransaction transaction, Threads threads) {
        this.rows = rows;
        this.undo = undo;
        this.leases = leases;
        this.transaction = transaction;
        this.threads = threads;
    }

    @Override
    @Transactional(Transactional.TxType.NEVER)
    public <T> Staged<T> before(Effect effect, Callable<T> act) throws Exception {
        Intent intent = new Intent(UUID.randomUUID(), effect);
        rows.open(intent);
        try {
            T result = leases.during(intent.id(), act);
            keep(intent);
            return new Staged<>(intent, result);
        } catch (StoreAway e) {
            // What it was asked it may still do, later than an undo that came at once: the lease runs out first.
            throw e;
        } catch (Exception | Error e) {
            release(intent);
            throw e;
        }
    }

    /** The effect is there; is the intent, too? Where this node stood still for a whole lease, it was undone before it was done. */
    private void keep(Intent intent) {
        if (rows.renew(List.of(intent.id())) == 0) {
            // Under an id of its own: whoever is undoing the old one may be about to forget it.
            Intent again = new Intent(UUID.randomUUID(), intent.effect());
            rows.condemn(again);
            release(again);
            throw lost();
        }
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void use(Intent intent) {
        Executor executor = threads.undo();
        if (!rows.use(intent.id())) {
            throw lost();
        }
        transaction.unlessCommitted(() -> undo.later(executor, intent.id()));
    }

    @Override
    public void release(Intent intent) {
        undo.later(threads.undo(), intent.id());
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void undoAfterCommit(Effect effect) {
        Executor executor = threads.undo();
        Intent intent = new Intent(UUID.randomUUID(), effect);
        rows.condemnWithCaller(intent);
        transaction.onceCommitted(() -> undo.later(executor, intent.id()));
    }

    private static Unavailable lost() {
        return new Unavailable("unavailable", "This took too long and was taken back; nothing happened. Try again.");
    }
}
