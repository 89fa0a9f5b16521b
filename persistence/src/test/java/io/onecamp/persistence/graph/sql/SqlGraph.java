package io.onecamp.persistence.graph.sql;

import io.onecamp.domain.graph.GraphTimelines;
import io.onecamp.domain.graph.GraphWriter;

/** The SQL graph on the embedded PostgreSQL, for tests of what stands above it. */
public record SqlGraph(GraphWriter writer, GraphTimelines timelines) {
    public static SqlGraph shared() {
        GraphTransaction sql = SqlTestbed.shared().transaction();
        return new SqlGraph(new SqlWriter(sql), new SqlTimelines(sql));
    }
}
