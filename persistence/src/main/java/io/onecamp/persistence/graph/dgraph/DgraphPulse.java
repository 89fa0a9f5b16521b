package io.onecamp.persistence.graph.dgraph;

import io.dgraph.DgraphProto.Request;
import io.onecamp.domain.graph.GraphPulse;
import io.onecamp.persistence.graph.Deadline;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Asks Dgraph a query, because its health page is content seconds before the first query works. */
@ApplicationScoped
@Typed(DgraphPulse.class)
@Transactional(Transactional.TxType.NEVER)
public class DgraphPulse implements GraphPulse {
    @Inject
    private DgraphCalls calls;

    protected DgraphPulse() {}

    DgraphPulse(DgraphCalls calls) {
        this.calls = calls;
    }

    @Override
    public String answer() {
        Deadline deadline = calls.deadline();
        Request question = Request.newBuilder()
                .setReadOnly(true)
                .setQuery(Dql.text("pulse.dql"))
                .build();
        try {
            calls.query(question, deadline);
            return "Dgraph " + calls.version(deadline);
        } catch (Undecided e) {
            throw calls.unavailable("does not answer a question", e);
        }
    }
}
