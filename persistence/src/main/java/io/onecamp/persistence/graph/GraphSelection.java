package io.onecamp.persistence.graph;

import io.onecamp.domain.graph.GraphCopies;
import io.onecamp.domain.graph.GraphPulse;
import io.onecamp.domain.graph.GraphThreads;
import io.onecamp.domain.graph.GraphTimelines;
import io.onecamp.domain.graph.GraphUnavailable;
import io.onecamp.domain.graph.GraphWriter;
import io.onecamp.domain.installation.GuardReport;
import io.onecamp.domain.journal.Clock;
import io.onecamp.domain.setting.Setting;
import io.onecamp.persistence.graph.dgraph.DgraphCopies;
import io.onecamp.persistence.graph.dgraph.DgraphPulse;
import io.onecamp.persistence.graph.dgraph.DgraphThreads;
import io.onecamp.persistence.graph.dgraph.DgraphTimelines;
import io.onecamp.persistence.graph.dgraph.DgraphWriter;
import io.onecamp.persistence.graph.sql.SqlCopies;
import io.onecamp.persistence.graph.sql.SqlPulse;
import io.onecamp.persistence.graph.sql.SqlThreads;
import io.onecamp.persistence.graph.sql.SqlTimelines;
import io.onecamp.persistence.graph.sql.SqlWriter;
import io.onecamp.persistence.layer.GuardedGraphCopies;
import io.onecamp.persistence.layer.GuardedGraphThreads;
import io.onecamp.persistence.layer.GuardedGraphTimelines;
import io.onecamp.persistence.layer.GuardedGraphWriter;
import io.onecamp.persistence.layer.StoreGuard;
import io.onecamp.persistence.layer.StoreGuard.Outage;
import io.onecamp.persistence.layer.StoreLimits;
import io.onecamp.persistence.setting.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Chooses the graph once, by {@code onecamp.graph}, and gives its ports to whoever asks: guarded, with one guard for the
 * store. The adapters are beans of their own class only, so no injection can get around this.
 */
@ApplicationScoped
public class GraphSelection {
    private static final Logger LOG = System.getLogger(GraphSelection.class.getName());

    private final GraphChoice choice;

    public GraphSelection() {
        this.choice = GraphChoice.of(Settings.text(Setting.GRAPH));
    }

    @PostConstruct
    void tell() {
        LOG.log(Level.INFO, "What was said is told by the {0} graph.", choice);
    }

    @Produces
    @Singleton
    @OfGraph
    StoreGuard guard(Clock clock) {
        StoreLimits limits = new StoreLimits(
                Settings.number(Setting.GRAPH_CONCURRENT),
                Settings.number(Setting.GRAPH_BREAKER_CALLS),
                Settings.millis(Setting.GRAPH_BREAKER_WAIT_MS));
        return new StoreGuard("graph", limits, new Outage<>(GraphUnavailable.class, GraphUnavailable::new), clock);
    }

    @Produces
    @Singleton
    GraphWriter writer(DgraphWriter dgraph, SqlWriter sql, @OfGraph StoreGuard guard) {
        return new GuardedGraphWriter(choice == GraphChoice.DGRAPH ? dgraph : sql, guard);
    }

    @Produces
    @Singleton
    GraphTimelines timelines(DgraphTimelines dgraph, SqlTimelines sql, @OfGraph StoreGuard guard) {
        return new GuardedGraphTimelines(choice == GraphChoice.DGRAPH ? dgraph : sql, guard);
    }

    @Produces
    @Singleton
    GraphThreads threads(DgraphThreads dgraph, SqlThreads sql, @OfGraph StoreGuard guard) {
        return new GuardedGraphThreads(choice == GraphChoice.DGRAPH ? dgraph : sql, guard);
    }

    @Produces
    @Singleton
    GraphCopies copies(DgraphCopies dgraph, SqlCopies sql, @OfGraph StoreGuard guard) {
        return new GuardedGraphCopies(choice == GraphChoice.DGRAPH ? dgraph : sql, guard);
    }

    /** How those who use it have found it. */
    @Produces
    @Singleton
    GuardReport.Source guardReport(@OfGraph StoreGuard guard) {
        return guard::report;
    }

    /** Not guarded: it is how one finds out. */
    @Produces
    @Singleton
    GraphPulse pulse(DgraphPulse dgraph, SqlPulse sql) {
        return choice == GraphChoice.DGRAPH ? dgraph : sql;
    }
}
