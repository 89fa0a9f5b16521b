package io.onecamp.persistence.crossstore;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Undoes what nobody came back for: intents whose lease has run out, because a node died or an undo did not succeed. */
@ApplicationScoped
public class IntentSweeper {
    private static final int AT_ONCE = 100;

    private IntentRows rows;
    private IntentUndo undo;
    private IntentLeases leases;
    private final Ticker ticker = new Ticker("Sweeping intents", this::sweep);

    IntentSweeper() {}

    @Inject
    public IntentSweeper(IntentRows rows, IntentUndo undo, IntentLeases leases) {
        this.rows = rows;
        this.undo = undo;
        this.leases = leases;
    }

    void start(Threads threads) {
        leases.start(threads);
        ticker.start(threads.undo());
    }

    void stop() {
        ticker.stop();
        leases.stop();
    }

    void poke() {
        ticker.poke();
        leases.poke();
    }

    void sweep() {
        rows.expired(AT_ONCE).forEach(undo::undoExpired);
    }
}
