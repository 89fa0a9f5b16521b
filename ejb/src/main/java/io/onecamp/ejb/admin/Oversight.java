package io.onecamp.ejb.admin;

import io.onecamp.domain.installation.GuardReport;
import io.onecamp.domain.installation.GuardReport.Breaker;
import io.onecamp.domain.installation.RemoteStore;
import io.onecamp.domain.installation.Seam;
import io.onecamp.domain.journal.Clock;
import io.onecamp.domain.meter.Meters;
import io.onecamp.domain.meter.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an operator watches: stores, relays, intents, as figures for a monitoring system and as reports for people. */
@ApplicationScoped
public class Oversight {
    private static final Logger LOG = System.getLogger(Oversight.class.getName());

    private Readiness readiness;
    private RemoteStores others;
    private GuardReport.Source graph;
    private Meters meters;

    @Inject
    @Any
    private Instance<Reading.Source> sources;

    @Inject
    private Clock clock;

    Oversight() {}

    @Inject
    public Oversight(Readiness readiness, RemoteStores others, GuardReport.Source graph, Meters meters) {
        this.readiness = readiness;
        this.others = others;
        this.graph = graph;
        this.meters = meters;
    }

    /**
     * A store, for an operator.
     *
     * @param health asked this moment
     * @param guard how this node's calls have found it; empty for PostgreSQL, before which there is none
     * @param relay what is brought there after a change; empty where nothing is
     */
    public record StoreReport(
            Readiness.StoreHealth health,
            Optional<GuardReport> guard,
            Optional<Seam.RelayReport> relay,
            WhileAway whileAway) {}

    /** Every store. Asks each a question, so it may take as long as their deadlines together. */
    public List<StoreReport> stores() {
        Readiness.Standing standing = readiness.standing();
        return standing.stores().stream()
                .map(health -> new StoreReport(
                        health,
                        guard(health.store()),
                        standing.report().flatMap(report -> relay(report, health.store())),
                        WhileAway.of(health.store())))
                .toList();
    }

    private Optional<GuardReport> guard(String store) {
        if (store.equals(Readiness.GRAPH)) {
            return Optional.of(graph.report());
        }
        return others.all().stream()
                .filter(other -> other.name().equals(store))
                .findFirst()
                .map(RemoteStore::guard);
    }

    private static Optional<Seam.RelayReport> relay(Seam.Report report, String store) {
        String name = store.equals("opensearch") ? "search" : store;
        return report.relays().stream()
                .filter(relay -> relay.name().equals(name))
                .findFirst();
    }

    /** How relays and intents stand; empty while PostgreSQL does not answer. */
    public Optional<Seam.Report> seam() {
        return readiness.report();
    }

    /** All figures, in Prometheus' text format. Asks no store but PostgreSQL: it is read every few seconds. */
    public String metrics() {
        List<Reading> readings = new ArrayList<>();
        Optional<Seam.Report> report = readiness.report();
        readings.add(up(Readiness.DATABASE, report.isPresent()));
        report.ifPresent(seam -> readings.addAll(seam(seam)));
        readings.addAll(guard(Readiness.GRAPH, graph.report()));
        others.all().forEach(other -> readings.addAll(guard(other.name(), other.guard())));
        sources.stream().forEach(source -> readings.addAll(of(source)));
        return meters.told(readings);
    }

    /** A source that fails, as everything in PostgreSQL while that is away, leaves its figures out and no others. */
    private static List<Reading> of(Reading.Source source) {
        try {
            return source.now();
        } catch (RuntimeException e) {
            LOG.log(Level.DEBUG, "Figures of one kind are left out", e);
            return List.of();
        }
    }

    private List<Reading> seam(Seam.Report report) {
        List<Reading> readings = new ArrayList<>();
        report.relays().forEach(relay -> readings.addAll(relay(relay)));
        readings.add(new Reading(
                "onecamp_intents_waiting",
                "What was begun outside the database and is neither used nor undone",
                Map.of(),
                report.intents().waiting()));
        readings.add(new Reading(
                "onecamp_intents_oldest_seconds",
                "How long ago the oldest of it was begun",
                Map.of(),
                age(report.intents().oldest())));
        return readings;
    }

    private List<Reading> relay(Seam.RelayReport relay) {
        Map<String, String> labels = Map.of("relay", relay.name());
        return List.of(
                new Reading(
                        "onecamp_relay_behind_entries",
                        "Entries that the relay has not brought to its target yet",
                        labels,
                        relay.behind()),
                new Reading(
                        "onecamp_relay_lag_seconds",
                        "How long ago the oldest of them was written",
                        labels,
                        age(relay.oldest())),
                new Reading(
                        "onecamp_relay_held_streams",
                        "Streams that are tried again later, the parked ones included",
                        labels,
                        relay.held()),
                new Reading(
                        "onecamp_relay_parked_streams", "Streams that wait for an operator", labels, relay.parked()));
    }

    private List<Reading> guard(String store, GuardReport guard) {
        Map<String, String> labels = Map.of("store", store);
        return List.of(
                up(store, guard.awaySince().isEmpty()),
                new Reading(
                        "onecamp_store_away_seconds",
                        "How long ago the store answered last; 0 while it answers",
                        labels,
                        age(guard.awaySince())),
                new Reading(
                        "onecamp_store_breaker_open",
                        "Whether calls to the store are turned away",
                        labels,
                        guard.breaker() == Breaker.CLOSED ? 0 : 1),
                new Reading("onecamp_store_calls", "Calls to the store under way", labels, guard.underWay()),
                new Reading("onecamp_store_most_calls", "Calls to the store at once at most", labels, guard.atOnce()));
    }

    private static Reading up(String store, boolean isUp) {
        return new Reading(
                "onecamp_store_up",
                "Whether the store answers those who use it on this node",
                Map.of("store", store),
                isUp ? 1 : 0);
    }

    private double age(Optional<Instant> since) {
        return since.map(then -> Math.max(0, Duration.between(then, clock.now()).toMillis() / 1000.0))
                .orElse(0.0);
    }
}
