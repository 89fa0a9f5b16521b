package io.onecamp.persistence.graph.dgraph;

import io.onecamp.domain.graph.GraphCopies;
import io.onecamp.domain.graph.GraphGlimpse;
import io.onecamp.domain.graph.GraphPulse;
import io.onecamp.domain.graph.GraphThreads;
import io.onecamp.domain.graph.GraphTimelines;
import io.onecamp.domain.graph.GraphWriter;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** The Dgraph that the tests of one run share: {@code ONECAMP_DGRAPH} (host:port), else one of our own. */
final class DgraphTestbed {
    private static final Duration PATIENT = Duration.ofSeconds(20);
    private static Optional<DgraphTestbed> shared = Optional.empty();

    private final String address;
    private final DgraphCalls calls;
    private final DgraphWriter writer;

    private DgraphTestbed(String address) {
        this.address = address;
        this.calls = calls(address, PATIENT);
        this.writer = new DgraphWriter(calls);
    }

    /** Skips the test, in words, where there is no Dgraph. */
    static synchronized DgraphTestbed shared() {
        if (shared.isEmpty()) {
            String given = System.getenv("ONECAMP_DGRAPH");
            if (given == null && !DgraphServer.isInstalled()) {
                System.out.println("graph contract: SKIPPED on Dgraph: no dgraph on the PATH and no ONECAMP_DGRAPH");
                Assumptions.abort("no Dgraph here");
            }
            shared = Optional.of(given == null ? ofOurOwn() : at(given));
        }
        return shared.get();
    }

    private static DgraphTestbed ofOurOwn() {
        DgraphServer server = DgraphServer.started();
        DgraphTestbed testbed = new DgraphTestbed(server.address());
        server.awaitReady(new DgraphPulse(testbed.calls));
        return testbed.prepared();
    }

    private static DgraphTestbed at(String address) {
        return new DgraphTestbed(address).prepared();
    }

    static DgraphCalls calls(String address, Duration deadline) {
        return new DgraphCalls(DgraphEndpoint.plain(address, deadline));
    }

    /** Its gRPC port on this machine. */
    int port() {
        return Integer.parseInt(address.substring(address.indexOf(':') + 1));
    }

    private DgraphTestbed prepared() {
        writer.prepare();
        System.out.println("graph contract: runs on " + pulse().answer());
        return this;
    }

    DgraphCalls calls() {
        return calls;
    }

    GraphCopies copies() {
        return new DgraphCopies(calls);
    }

    GraphWriter writer() {
        return writer;
    }

    GraphTimelines timelines() {
        return new DgraphTimelines(calls);
    }

    GraphThreads threads() {
        return new DgraphThreads(calls);
    }

    GraphPulse pulse() {
        return new DgraphPulse(calls);
    }

    GraphGlimpse glimpse() {
        return new DgraphGlimpse(calls);
    }
}
