package io.onecamp.persistence.graph.dgraph;

import io.dgraph.DgraphProto.Operation;
import io.dgraph.DgraphProto.Request;
import io.onecamp.domain.graph.GraphRefused;
import io.onecamp.domain.graph.GraphUnavailable;
import io.onecamp.domain.graph.GraphWriter;
import io.onecamp.domain.graph.NodeState;
import io.onecamp.persistence.graph.Deadline;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;

/** Writes to Dgraph: one upsert request for each list of states. */
@ApplicationScoped
@Typed(DgraphWriter.class)
@Transactional(Transactional.TxType.NEVER)
public class DgraphWriter implements GraphWriter {
    /** An index over what is already there takes its time, and nobody waits for this call. */
    private static final Duration PREPARING = Duration.ofSeconds(15);

    @Inject
    private DgraphCalls calls;

    protected DgraphWriter() {}

    DgraphWriter(DgraphCalls calls) {
        this.calls = calls;
    }

    @Override
    public void prepare() {
        prepare(Deadline.in(PREPARING));
    }

    @Override
    public void apply(List<NodeState> states) {
        if (states.isEmpty()) {
            return;
        }
        Request request = UpsertRequest.of(states);
        Deadline deadline = calls.deadline(request);
        try {
            calls.query(request, deadline);
        } catch (Undecided first) {
            // Either this request, or a Dgraph that was wiped, or one that is just starting. Where the schema can be
            // made sure of, it answers and has what the request needs; what fails then is the request.
            prepare(deadline);
            again(request, deadline);
            // It was not the request. The caller must know, because what Dgraph took before may be gone.
            throw calls.unavailable("was not ready, and may have been emptied", first);
        }
    }

    private void prepare(Deadline deadline) {
        Operation schema =
                Operation.newBuilder().setSchema(Dql.text("graph.schema")).build();
        for (int attempt = 0; ; attempt++) {
            try {
                calls.alter(schema, deadline);
                return;
            } catch (Undecided e) {
                // Another node is doing the same, or Dgraph is still starting.
                if (deadline.isOver()) {
                    throw calls.unavailable("does not take the schema", e);
                }
                deadline.pauseBefore(attempt);
            } catch (GraphRefused e) {
                throw new GraphUnavailable("Dgraph does not take the schema", e);
            }
        }
    }

    private void again(Request request, Deadline deadline) {
        try {
            calls.query(request, deadline);
        } catch (Undecided second) {
            throw new GraphRefused("Dgraph refused twice: " + second.getMessage(), second);
        }
    }
}
