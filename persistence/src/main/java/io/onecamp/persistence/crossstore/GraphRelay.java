package io.onecamp.persistence.crossstore;

import io.onecamp.domain.graph.GraphUnavailable;
import io.onecamp.domain.id.EntryId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Brings into the graph what group commit did not: after the graph was away, after a process died, after a full queue.
 * One node leads. Its work list is {@code pending}; there is no cursor that could be wrong.
 */
@ApplicationScoped
public class GraphRelay {
    private static final String NAME = "graph.relay";

    private PendingWork pending;
    private GraphApplier applier;
    private GraphHealth health;
    private HeldStreams held;
    private Leases leases;
    private volatile @Nullable Ticker ticker;

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
        ticker = new Ticker("The graph relay", threads.relay(), this::round);
    }

    void stop() {
        Ticker running = ticker;
        if (running != null) {
            running.stop();
            leases.release(NAME);
        }
    }

    void poke() {
        Ticker running = ticker;
        if (running != null) {
            running.poke();
        }
    }

    private void round() {
        health.refresh();
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
            settle(applier.apply(batch), incarnation, epoch);
        } catch (GraphUnavailable e) {
            // Everything stays on the list; the next round, a second from now, asks again.
            return;
        }
        if (batch.size() == GroupCommit.BATCH) {
            poke();
        }
    }

    private void settle(List<Applicable> applied, long incarnation, long epoch) {
        List<EntryId> entries = applied.stream().map(Applicable::entry).toList();
        pending.settle(entries, incarnation, epoch);
        held.release(applied.stream().map(Applicable::stream).distinct().toList());
    }
}
