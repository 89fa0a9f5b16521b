package io.onecamp.persistence.graph.dgraph;

import io.onecamp.domain.graph.GraphCopies;
import io.onecamp.domain.graph.GraphGlimpse;
import io.onecamp.domain.graph.GraphPulse;
import io.onecamp.domain.graph.GraphThreads;
import io.onecamp.domain.graph.GraphTimelines;
import io.onecamp.domain.graph.GraphWriter;
import io.onecamp.persistence.graph.RealGraph;
import java.time.Duration;

/** The real Dgraph of this run, for tests of what stands above it; they are skipped, in words, where there is none. */
public record DgraphGraph(GraphWriter writer, GraphTimelines timelines, GraphThreads threads, GraphPulse pulse)
        implements RealGraph {
    public static DgraphGraph shared() {
        DgraphTestbed dgraph = DgraphTestbed.shared();
        return new DgraphGraph(dgraph.writer(), dgraph.timelines(), dgraph.threads(), dgraph.pulse());
    }

    /** Its gRPC port on this machine. */
    public static int port() {
        return DgraphTestbed.shared().port();
    }

    /** The product's writer to the same, by another port, with so much time. */
    public static GraphWriter through(int port, Duration deadline) {
        return new DgraphWriter(DgraphTestbed.calls("127.0.0.1:" + port, deadline));
    }

    @Override
    public GraphCopies copies() {
        return DgraphTestbed.shared().copies();
    }

    @Override
    public GraphGlimpse glimpse() {
        return DgraphTestbed.shared().glimpse();
    }

    @Override
    public GraphWriter withoutGuard() {
        return new DgraphUnprotected(DgraphTestbed.shared().calls(), DgraphUnprotected.Lack.GUARD);
    }

    @Override
    public GraphWriter withoutTombstones() {
        return new DgraphUnprotected(DgraphTestbed.shared().calls(), DgraphUnprotected.Lack.TOMBSTONES);
    }
}
