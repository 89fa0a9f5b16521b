package io.onecamp.persistence.crossstore;

import io.onecamp.domain.graph.GraphUnavailable;
import io.onecamp.domain.meter.Meters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Brings into the graph what group commit did not: after the graph was away, after a process died, after a full queue.
 * One node leads. Its work list is {@code pending}; there is no cursor that could be wrong.
 */
@ApplicationScoped
public class GraphRelay {
    static final String NAME = "graph.relay";

    private PendingWork pending;
    private GraphApplier applier;
    private GraphHealth health;
    private HeldStreams held;
    private Leases leases;

    @Inject
    private Meters meters;

    @Inject
    private GraphWitness witness;

    private final Ticker ticker = new Ticker("The graph relay", this::round);

    GraphRelay() {}

    @Inject
    public GraphRelay(PendingWork pending, GraphApplier applier, GraphHealth health, HeldStreams held, Leases leases) {
        this.pending = pending;
        this.applier = applier;
        this.health = health;
        this.held = held;
        this.leases = leases;
    }

    void start(Threads threads) {
        ticker.start(threads.relay());
    }

    void stop() {
        if (ticker.isStarted()) {
            ticker.stop();
            leases.release(NAME);
        }
    }

    void poke() {
        ticker.poke();
    }

    private void round() {
        health.refresh();
        witness.look();
        Optional<Long> epoch = leases.lead(NAME);
        if (epoch.isPresent()) {
            lead(epoch.get());
        }
    }

    private void lead(long epoch) {
        long incarnation = health.incarnation();
        List<Applicable> batch = pending.oldest(GroupCommit.BATCH);
        if (batch.isEmpty()) {
            return;
        }
        try {
            List<Applicable> applied = applier.apply(batch);
            pending.settle(applied.stream().map(Applicable::entry).toList(), incarnation, epoch);
            held.release(wentThrough(batch, applied), epoch);
            meters.brought("graph", applied.size());
        } catch (GraphUnavailable e) {
            // Everything stays on the list; the next round, a second from now, asks again.
            return;
        }
        if (batch.size() == GroupCommit.BATCH) {
            poke();
        }
    }

    /** The streams of which nothing was refused: one entry that goes through does not free its stream of another. */
    private static List<String> wentThrough(List<Applicable> batch, List<Applicable> applied) {
        Set<String> refused = batch.stream()
                .filter(entry -> !applied.contains(entry))
                .map(Applicable::stream)
                .collect(Collectors.toSet());
        return applied.stream()
                .map(Applicable::stream)
                .distinct()
                .filter(stream -> !refused.contains(stream))
                .toList();
    }
}
