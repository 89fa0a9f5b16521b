package io.onecamp.persistence.graph.sql;

import io.onecamp.domain.graph.GraphCopies;
import io.onecamp.domain.graph.GraphGlimpse;
import io.onecamp.domain.graph.GraphPulse;
import io.onecamp.domain.graph.GraphThreads;
import io.onecamp.domain.graph.GraphTimelines;
import io.onecamp.domain.graph.GraphWriter;
import io.onecamp.persistence.graph.RealGraph;
import io.onecamp.persistence.testbed.PostgresServer;
import java.time.Duration;

/** The SQL graph on the embedded PostgreSQL, for tests of what stands above it. */
public record SqlGraph(GraphWriter writer, GraphTimelines timelines, GraphThreads threads, GraphPulse pulse)
        implements RealGraph {
    public static SqlGraph shared() {
        GraphTransaction sql = transaction();
        return new SqlGraph(new SqlWriter(sql), new SqlTimelines(sql), new SqlThreads(sql), new SqlPulse(sql));
    }

    private static GraphTransaction transaction() {
        return SqlTestbed.shared().transaction();
    }

    /** The product's writer to the same, by another port, with so much time. */
    public static GraphWriter through(int port, Duration deadline) {
        String url = PostgresServer.shared().getJdbcUrl("postgres", "postgres");
        return new SqlWriter(new GraphTransaction(new SqlGraphEndpoint(
                url.replaceFirst("localhost:\\d+", "127.0.0.1:" + port), "postgres", "postgres", deadline)));
    }

    @Override
    public GraphCopies copies() {
        return new SqlCopies(transaction());
    }

    @Override
    public GraphGlimpse glimpse() {
        return new SqlGlimpse(transaction());
    }

    @Override
    public GraphWriter withoutGuard() {
        return new SqlUnprotected(transaction(), SqlUnprotected.Lack.GUARD);
    }

    @Override
    public GraphWriter withoutTombstones() {
        return new SqlUnprotected(transaction(), SqlUnprotected.Lack.TOMBSTONES);
    }
}
