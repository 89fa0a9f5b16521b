package io.onecamp.persistence.graph.sql;

import io.onecamp.domain.graph.GraphContract;
import io.onecamp.domain.graph.GraphCopies;
import io.onecamp.domain.graph.GraphGlimpse;
import io.onecamp.domain.graph.GraphPulse;
import io.onecamp.domain.graph.GraphThreads;
import io.onecamp.domain.graph.GraphTimelines;
import io.onecamp.domain.graph.GraphWriter;

class SqlGraphTest implements GraphContract {
    private final GraphTransaction sql = SqlTestbed.shared().transaction();

    @Override
    public GraphWriter writer() {
        return new SqlWriter(sql);
    }

    @Override
    public GraphTimelines timelines() {
        return new SqlTimelines(sql);
    }

    @Override
    public GraphThreads threads() {
        return new SqlThreads(sql);
    }

    @Override
    public GraphPulse pulse() {
        return new SqlPulse(sql);
    }

    @Override
    public GraphCopies copies() {
        return new SqlCopies(sql);
    }

    @Override
    public GraphGlimpse glimpse() {
        return new SqlGlimpse(sql);
    }
}
