package io.onecamp.persistence.crossstore;

import io.onecamp.domain.contract.Company;
import io.onecamp.domain.graph.GraphCopies;
import io.onecamp.domain.graph.GraphWriter;
import io.onecamp.domain.journal.Clock;
import io.onecamp.domain.meter.Meters;
import io.onecamp.domain.search.SearchIndex;
import io.onecamp.persistence.testbed.Database;
import io.onecamp.persistence.testbed.PostgresRows;

/** A node with a database of its own and a real graph, whose relay brings there what waits when a test says so. */
public final class RelayedNode implements AutoCloseable {
    private final Database database = Database.fresh();
    private final PostgresRows rows = new PostgresRows(database);
    private final Steps steps = new Steps();
    private final GraphRelay relay;
    private final Relay search;

    /** One whose stores are all in memory, but for the graph. */
    public RelayedNode(GraphWriter writer, GraphCopies copies) {
        this(writer, copies, new WatchedIndex());
    }

    /** One with a graph that does not matter. */
    public static RelayedNode indexing(SearchIndex index) {
        WatchedGraph graph = new WatchedGraph();
        return new RelayedNode(
                graph, new PostgresRows(Database.shared()).beans().of(GraphCopies.class), index);
    }

    private RelayedNode(GraphWriter writer, GraphCopies copies, SearchIndex index) {
        rows.beans()
                // The relay leaves the youngest to group commit, which does not run here.
                .bind(Clock.class, () -> Company.EARLIER)
                .bind(GraphWriter.class, writer)
                .bind(GraphCopies.class, copies)
                .bind(SearchIndex.class, index)
                .bind(Threads.class, steps);
        relay = of(GraphRelay.class);
        relay.start(steps);
        search = new Relay(
                of(SearchTarget.class),
                of(FollowedEntries.class),
                of(RelaySteps.class),
                of(Leases.class),
                of(Meters.class));
        search.start(steps);
    }

    /** Brings everything that has happened into the search index. */
    public void index() {
        rows.sequence();
        for (int round = 0; round < 3; round++) {
            search.poke();
            steps.all();
        }
    }

    public PostgresRows rows() {
        return rows;
    }

    public Database database() {
        return database;
    }

    public <T> T of(Class<T> type) {
        return rows.beans().of(type);
    }

    /** Brings everything that waits into the graph. */
    public void relay() {
        relay.poke();
        steps.all();
    }

    @Override
    public void close() {
        database.close();
    }
}
