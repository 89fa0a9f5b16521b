package io.onecamp.ejb.admin;

import io.onecamp.domain.graph.GraphPulse;
import io.onecamp.domain.graph.GraphRefused;
import io.onecamp.domain.graph.GraphUnavailable;
import io.onecamp.domain.installation.Seam;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How far the start has come, and how the stores stand. */
@ApplicationScoped
public class Readiness {
    static final String DATABASE = "postgresql";
    static final String GRAPH = "graph";

    private Seam seam;
    private GraphPulse graph;
    private RemoteStores others;
    private volatile State state = State.STARTING;
    private volatile String reason = "";

    Readiness() {}

    @Inject
    public Readiness(Seam seam, GraphPulse graph, RemoteStores others) {
        this.seam = seam;
        this.graph = graph;
        this.others = others;
    }

    /** How far the start has come. */
    public enum State {
        STARTING,
        READY,
        REFUSED
    }

    /**
     * How a store stands.
     *
     * @param state {@code up} or {@code down}
     * @param detail for an operator: what answered, or what a person can still do
     * @param since when it answered last; empty where it is up, and where nobody knows
     */
    public record StoreHealth(String store, String state, String detail, Optional<Instant> since) {
        static StoreHealth up(String store, String detail) {
            return new StoreHealth(store, "up", detail, Optional.empty());
        }

        static StoreHealth down(String store, String detail, Optional<Instant> since) {
            return new StoreHealth(store, "down", detail, since);
        }

        public boolean isUp() {
            return state.equals("up");
        }

        /** Whether nothing works without it; every other store may be away and people go on. */
        public boolean isNeeded() {
            return store.equals(DATABASE);
        }
    }

    public State state() {
        return state;
    }

    /** Why it is not ready; empty where there is nothing to say. */
    public String reason() {
        return reason;
    }

    void ready() {
        reason = "";
        state = State.READY;
    }

    void waiting(String why) {
        reason = why;
    }

    void refused(String why) {
        reason = why;
        state = State.REFUSED;
    }

    /**
     * How everything stands.
     *
     * @param report of the seam; empty while PostgreSQL does not answer
     */
    public record Standing(Optional<Seam.Report> report, List<StoreHealth> stores) {
        public Standing {
            stores = List.copyOf(stores);
        }
    }

    /** How the seam stands, as PostgreSQL tells; empty while that does not answer. */
    Optional<Seam.Report> report() {
        try {
            return Optional.of(seam.report());
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Asks each store that carries traffic a real question. PostgreSQL is asked by its backlog. */
    public Standing standing() {
        Optional<Seam.Report> report = report();
        List<StoreHealth> stores = new ArrayList<>();
        stores.add(report.map(seam -> StoreHealth.up(DATABASE, detail(seam)))
                .orElseGet(() ->
                        StoreHealth.down(DATABASE, "nothing but this page works until it is back", Optional.empty())));
        stores.add(graph(report.flatMap(Seam.Report::graphAwaySince)));
        stores.addAll(others.health());
        return new Standing(report, stores);
    }

    private static String detail(Seam.Report report) {
        String relays = report.relays().stream()
                .filter(relay -> !relay.name().equals(Seam.RelayReport.GRAPH))
                .map(relay -> ", " + relay.name() + " behind by " + relay.behind())
                .collect(Collectors.joining());
        return "pending " + report.pending() + ", held " + report.held() + ", parked " + report.parked() + relays
                + ", intents " + report.intents().waiting();
    }

    private StoreHealth graph(Optional<Instant> since) {
        try {
            return StoreHealth.up(GRAPH, graph.answer());
        } catch (GraphUnavailable | GraphRefused e) {
            return StoreHealth.down(
                    GRAPH, "everything a person does daily works; what is said is brought there later", since);
        }
    }
}
