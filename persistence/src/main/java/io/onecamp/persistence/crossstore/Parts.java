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
    }

    void flush() {
        settled.flush();
    }

    void stop() {
        groupCommit.stop();
        graphRelay.stop();
        sequencer.stop();
        liveTail.stop();
    }
}
