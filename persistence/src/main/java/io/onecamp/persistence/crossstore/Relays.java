package io.onecamp.persistence.crossstore;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Every relay: the graph's, which has a list, and those that follow the one order. */
@ApplicationScoped
public class Relays {
    private GraphRelay graph;
    private Relay search;
    private Relay secondSearch;

    Relays() {}

    @Inject
    public Relays(GraphRelay graph, SearchTarget search, SecondSearchTarget secondSearch, FollowingRelays relays) {
        this.graph = graph;
        this.search = relays.to(search);
        this.secondSearch = relays.to(secondSearch);
    }

    void start(Threads threads) {
        graph.start(threads);
        search.start(threads);
        secondSearch.start(threads);
    }

    void poke() {
        graph.poke();
        followOrder();
    }

    /** There may be something new in the order. */
    void followOrder() {
        search.poke();
        secondSearch.poke();
    }

    void stop() {
        graph.stop();
        search.stop();
        secondSearch.stop();
    }
}
