package io.onecamp.persistence.graph.dgraph;

import io.onecamp.domain.graph.GraphContract;
import io.onecamp.domain.graph.GraphCopies;
import io.onecamp.domain.graph.GraphGlimpse;
import io.onecamp.domain.graph.GraphPulse;
import io.onecamp.domain.graph.GraphThreads;
import io.onecamp.domain.graph.GraphTimelines;
import io.onecamp.domain.graph.GraphWriter;
import org.junit.jupiter.api.BeforeEach;

class DgraphGraphTest implements GraphContract {
    private DgraphTestbed dgraph;

    @BeforeEach
    void onDgraph() {
        dgraph = DgraphTestbed.shared();
    }

    @Override
    public GraphWriter writer() {
        return dgraph.writer();
    }

    @Override
    public GraphTimelines timelines() {
        return dgraph.timelines();
    }

    @Override
    public GraphThreads threads() {
        return dgraph.threads();
    }

    @Override
    public GraphPulse pulse() {
        return dgraph.pulse();
    }

    @Override
    public GraphCopies copies() {
        return dgraph.copies();
    }

    @Override
    public GraphGlimpse glimpse() {
        return dgraph.glimpse();
    }
}
