package io.onecamp.persistence.graph.dgraph;

import io.dgraph.DgraphProto.Operation;
import io.dgraph.DgraphProto.Request;
import io.dgraph.DgraphProto.Response;
import io.onecamp.domain.graph.GraphPulse;
import io.onecamp.domain.graph.GraphTimelines;
import io.onecamp.domain.graph.GraphUnavailable;
import io.onecamp.domain.graph.GraphWriter;
import io.onecamp.domain.setting.Setting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;

/** The graph's ports on a Dgraph outside of any server: for programs that load or measure. Unguarded. */
public final class OpenedDgraph implements AutoCloseable {
    private final DgraphCalls calls;

    private OpenedDgraph(DgraphCalls calls) {
        this.calls = calls;
    }

    /** @param settings what each setting's value is; empty where there is none */
    public static OpenedDgraph at(Function<Setting, String> settings, Duration deadline) {
        return new OpenedDgraph(new DgraphCalls(new DgraphEndpoint(
                settings.apply(Setting.DGRAPH_ENDPOINT),
                new DgraphEndpoint.Login(settings.apply(Setting.DGRAPH_USER), settings.apply(Setting.DGRAPH_PASSWORD)),
                settings.apply(Setting.DGRAPH_TLS).equals("on")
                        ? DgraphEndpoint.Transport.TLS
                        : DgraphEndpoint.Transport.PLAIN,
                Path.of(settings.apply(Setting.DGRAPH_TLS_AUTHORITY)),
                deadline)));
    }

    public GraphTimelines timelines() {
        return new DgraphTimelines(calls);
    }

    public GraphWriter writer() {
        return new DgraphWriter(calls);
    }

    public GraphPulse pulse() {
        return new DgraphPulse(calls);
    }

    /** For new nodes that nobody else writes; knows the people and conversations that are there now. */
    public DgraphLoader loader() {
        return new DgraphLoader(this);
    }

    /** Sends a request of one's own: one transaction. */
    public Response send(Request request) {
        try {
            return calls.query(request, calls.deadline());
        } catch (Undecided e) {
            throw new GraphUnavailable("Dgraph did not take a request: " + e.getMessage(), e);
        }
    }

    /** Changes the schema, or drops something. */
    public void alter(Operation operation) {
        try {
            calls.alter(operation, calls.deadline());
        } catch (Undecided e) {
            throw new GraphUnavailable("Dgraph did not take a schema: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        calls.close();
    }
}
