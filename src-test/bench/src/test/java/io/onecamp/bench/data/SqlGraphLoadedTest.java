package io.onecamp.bench.data;

import io.onecamp.domain.graph.GraphTimelines;
import io.onecamp.persistence.graph.sql.OpenedSqlGraph;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;

class SqlGraphLoadedTest extends LoadedContract {
    private final java.util.List<OpenedSqlGraph> opened = new java.util.ArrayList<>();

    @Override
    Loaded installation() {
        return new Loaded("");
    }

    @Override
    GraphTimelines timelines(Loaded loaded) {
        OpenedSqlGraph graph = OpenedSqlGraph.at(loaded.endpoints()::of, Duration.ofSeconds(20));
        opened.add(graph);
        return graph.timelines();
    }

    @AfterEach
    void close() {
        opened.forEach(OpenedSqlGraph::close);
        opened.clear();
    }
}
