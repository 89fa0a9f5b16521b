package io.onecamp.persistence.crossstore;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Every relay: the graph's, which has a list, and those that follow the one order. */
@ApplicationScoped
public class Relays {
    private GraphRelay graph;
    private Relay search;

    Relays() {}

    @Inject
    public Relays(GraphRelay graph, SearchTarget search, FollowingRelays relays) {
        this.graph = graph;
        this.search = relays.to(search);
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

    void stop() {
        graph.stop();
        search.stop();
    }
}
