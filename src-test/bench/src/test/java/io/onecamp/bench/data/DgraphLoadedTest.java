package io.onecamp.bench.data;

import io.onecamp.domain.graph.GraphTimelines;
import io.onecamp.domain.setting.Setting;
import io.onecamp.persistence.graph.dgraph.DgraphServer;
import io.onecamp.persistence.graph.dgraph.OpenedDgraph;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;

/** On a real Dgraph; skipped, in words, where there is no program {@code dgraph}. */
class DgraphLoadedTest extends LoadedContract {
    private DgraphServer server;
    private OpenedDgraph dgraph;

    @BeforeAll
    void start() {
        Assumptions.assumeTrue(DgraphServer.isInstalled(), "no dgraph on the PATH");
        server = DgraphServer.started();
        dgraph = OpenedDgraph.at(
                setting -> setting == Setting.DGRAPH_ENDPOINT ? server.address() : "", Duration.ofSeconds(20));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions()
                .until(() -> !dgraph.pulse().answer().isEmpty());
    }

    @AfterAll
    void stop() {
        if (server != null) {
            dgraph.close();
            server.close();
        }
    }

    @Override
    Loaded installation() {
        return new Loaded(server.address());
    }

    @Override
    GraphTimelines timelines(Loaded loaded) {
        return dgraph.timelines();
    }
}
