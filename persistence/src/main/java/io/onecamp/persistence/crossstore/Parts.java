package io.onecamp.persistence.crossstore;

import io.onecamp.persistence.crossstore.drift.Comparer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The parts of the seam that run on their own. */
@ApplicationScoped
public class Parts {
    private Sequencer sequencer;
    private GroupCommit groupCommit;
    private LiveTail liveTail;
    private Relays relays;
    private SettledEntries settled;

    /** Serves effects outside, which the others know nothing of. */
    @Inject
    private IntentSweeper intentSweeper;

    @Inject
    private Comparer comparer;

    @Inject
    private DatabaseWatch databaseWatch;

    Parts() {}

    @Inject
    public Parts(
            Sequencer sequencer, GroupCommit groupCommit, LiveTail liveTail, Relays relays, SettledEntries settled) {
        this.sequencer = sequencer;
        this.groupCommit = groupCommit;
        this.liveTail = liveTail;
        this.relays = relays;
        this.settled = settled;
    }

    void start(Threads threads) {
        databaseWatch.start(threads);
        intentSweeper.start(threads);
        comparer.start(threads);
        liveTail.start(threads);
        sequencer.start(threads);
        groupCommit.start(threads);
        relays.start(threads);
        poke();
    }

    void poke() {
        sequencer.poke();
        groupCommit.poke();
        relays.poke();
        liveTail.poke();
        intentSweeper.poke();
        comparer.poke();
    }

    void flush() {
        settled.flush();
    }

    void stop(Threads threads) {
        comparer.stop();
        groupCommit.stop();
        relays.stop();
        sequencer.stop();
        liveTail.stop();
        intentSweeper.stop();
        databaseWatch.stop(threads);
    }
}
