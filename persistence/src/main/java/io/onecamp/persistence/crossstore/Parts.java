package io.onecamp.persistence.crossstore;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The parts of the seam that run on their own. */
@ApplicationScoped
public class Parts {
    private Sequencer sequencer;
    private GroupCommit groupCommit;
    private GraphRelay graphRelay;
    private LiveTail liveTail;
    private SettledEntries settled;

    /** Serves effects outside, which the others know nothing of. */
    @Inject
    private IntentSweeper intentSweeper;

    Parts() {}

    @Inject
    public Parts(
            Sequencer sequencer,
            GroupCommit groupCommit,
            GraphRelay graphRelay,
            LiveTail liveTail,
            SettledEntries settled) {
        this.sequencer = sequencer;
        this.groupCommit = groupCommit;
        this.graphRelay = graphRelay;
        this.liveTail = liveTail;
        this.settled = settled;
    }

    void start(Threads threads) {
        intentSweeper.start(threads);
        liveTail.start(threads);
        sequencer.start(threads);
        groupCommit.start(threads);
        graphRelay.start(threads);
        poke();
    }

    void poke() {
        sequencer.poke();
        groupCommit.poke();
        graphRelay.poke();
        liveTail.poke();
        intentSweeper.poke();
    }

    void flush() {
        settled.flush();
    }

    void stop() {
        groupCommit.stop();
        graphRelay.stop();
        sequencer.stop();
        liveTail.stop();
        intentSweeper.stop();
    }
}
