package io.onecamp.persistence.graph.sql;

import io.onecamp.domain.graph.GraphGlimpse;
import io.onecamp.domain.graph.GraphPulse;
import io.onecamp.domain.graph.GraphThreads;
import io.onecamp.domain.graph.GraphTimelines;
import io.onecamp.domain.graph.GraphWriter;
import io.onecamp.persistence.graph.RealGraph;

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
