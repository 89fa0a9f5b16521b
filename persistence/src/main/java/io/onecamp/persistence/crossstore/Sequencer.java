package io.onecamp.persistence.crossstore;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * Gives every visible entry its dense place in the one order of the installation. Every node may run it; its row's
 * lock lets one number at a time. What came after something is told by positions, never by entry ids, because ids
 * become visible out of order.
 */
@ApplicationScoped
public class Sequencer {
    /**
     * What commits meanwhile is numbered, told and announced together: each round is a durable commit, a bell and a look
     * by the live tail. Shorter than people see, and what comes after a pause waits for nothing.
     */
    private static final Duration REST = Duration.ofMillis(20);

    private SequencerStep step;
    private LiveTail tail;
    private NodeBell bell;
    private Relays relays;
    private final Ticker ticker = new Ticker("The sequencer", this::round, REST);

    Sequencer() {}

    @Inject
    public Sequencer(SequencerStep step, LiveTail tail, NodeBell bell, Relays relays) {
        this.step = step;
        this.tail = tail;
        this.bell = bell;
        this.relays = relays;
    }

    void start(Threads threads) {
        bell.start(threads);
        ticker.start(threads.relay());
    }

    void stop() {
        ticker.stop();
        bell.stop();
    }

    /** There may be something to number. */
    void poke() {
        ticker.poke();
    }

    private void round() {
        int numbered = step.number();
        if (numbered > 0) {
            // Only now, after the durable commit: a position once seen is never given again.
            tail.poke();
            bell.ring();
            relays.followOrder();
        }
        if (numbered == SequencerStep.AT_ONCE) {
            ticker.pokeAtOnce();
        }
    }
}
