package io.onecamp.persistence.crossstore;

import io.onecamp.domain.installation.Seam;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Every relay: the graph's, which has a list, and those that follow the one order. */
@ApplicationScoped
public class Relays {
    private GraphRelay graph;
    private Relay search;
    private FollowedEntries entries;

    Relays() {}

    @Inject
    public Relays(GraphRelay graph, SearchTarget search, FollowedEntries entries, RelaySteps steps, Leases leases) {
        this.graph = graph;
        this.entries = entries;
        this.search = new Relay(search, entries, steps, leases);
    }

    void start(Threads threads) {
        graph.start(threads);
        search.start(threads);
    }

    void poke() {
        graph.poke();
        followOrder();
    }

    /** There may be something new in the order. */
    void followOrder() {
        search.poke();
    }

    /** How those stand that follow the one order. */
    List<Seam.RelayReport> reports() {
        return entries.reports();
    }

    void stop() {
        graph.stop();
        search.stop();
    }
}
