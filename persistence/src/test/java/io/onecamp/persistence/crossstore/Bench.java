package io.onecamp.persistence.crossstore;

import io.onecamp.domain.contract.Company;
import io.onecamp.domain.graph.GraphWriter;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.search.SearchIndex;
import io.onecamp.persistence.testbed.Database;
import io.onecamp.persistence.testbed.PostgresRows;
import java.util.List;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;

/** A node: the seam's own beans on a database, with threads that a test steps and a graph that it watches. */
final class Bench implements AutoCloseable {
    final Database database;
    final PostgresRows rows;
    final WatchedGraph graph;
    final WatchedIndex index;
    final Steps steps = new Steps();

    private Bench(Database database, WatchedGraph graph, WatchedIndex index) {
        this.database = database;
        this.graph = graph;
        this.index = index;
        this.rows = new PostgresRows(database);
        rows.beans()
                .bind(GraphWriter.class, graph)
                .bind(SearchIndex.class, index)
                .bind(Threads.class, steps);
    }

    static Bench fresh() {
        return new Bench(Database.fresh(), new WatchedGraph(), new WatchedIndex());
    }

    /** A second node of the same installation. */
    Bench anotherNode() {
        return new Bench(database, graph, index);
    }

    <T> T of(Class<T> type) {
        return rows.beans().of(type);
    }

    /** Ana and Ben talk, and the graph has everything so far. */
    Company settledCompany() {
        Company company = Company.fresh(rows);
        database.execute("delete from pending");
        return company;
    }

    List<EntryId> pending() {
        return rows.sql().list("select entry from pending order by entry", row -> new EntryId(row.getLong("entry")));
    }

    List<String> held() {
        return rows.sql().list("select stream from held order by stream", row -> row.getString("stream"));
    }

    /** Returns when a transaction waits for another's lock, or this, which need not wait, is done. */
    void awaitBlockedOr(Future<?> done) {
        Awaitility.await().until(() -> done.isDone() || rows.isBlocked(1));
    }

    @Override
    public void close() {
        database.close();
    }
}
