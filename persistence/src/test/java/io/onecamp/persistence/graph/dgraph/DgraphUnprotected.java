package io.onecamp.persistence.graph.dgraph;

import io.dgraph.DgraphProto.Mutation;
import io.dgraph.DgraphProto.NQuad;
import io.dgraph.DgraphProto.Request;
import io.dgraph.DgraphProto.Value;
import io.onecamp.domain.graph.GraphWriter;
import io.onecamp.domain.graph.NodeState;
import io.onecamp.domain.graph.NodeState.CardState;
import java.util.List;

/** The product's writer, without one of its protections. */
final class DgraphUnprotected implements GraphWriter {
    private static final String GUARD = "newer";

    private final DgraphCalls calls;
    private final DgraphWriter writer;
    private final Lack lack;

    /** What is missing. */
    enum Lack {
        /** The product's request without the conditions that ask for something newer. */
        GUARD,
        /** A deletion deletes the node. */
        TOMBSTONES
    }

    DgraphUnprotected(DgraphCalls calls, Lack lack) {
        this.calls = calls;
        this.writer = new DgraphWriter(calls);
        this.lack = lack;
    }

    @Override
    public void prepare() {
        writer.prepare();
    }

    @Override
    public void apply(List<NodeState> states) {
        if (lack == Lack.GUARD) {
            calls.query(unguarded(UpsertRequest.of(states)), calls.deadline());
            return;
        }
        for (NodeState state : states) {
            if (state instanceof CardState card && card.card().isDeleted()) {
                calls.query(removal(state.part().node()), calls.deadline());
            } else {
                writer.apply(List.of(state));
            }
        }
    }

    private static Request unguarded(Request guarded) {
        Request.Builder request = guarded.toBuilder();
        for (int i = 0; i < request.getMutationsCount(); i++) {
            Mutation mutation = request.getMutations(i);
            if (mutation.getCond().contains(GUARD)) {
                request.setMutations(i, mutation.toBuilder().clearCond());
            }
        }
        // A variable that nobody uses is an error; a block that answers is none.
        String query = request.getQuery().replaceAll("(newer\\d+) as var\\((.*)", "$1($2 { uid }");
        return request.setQuery(query).build();
    }

    private static Request removal(String key) {
        NQuad everything = NQuad.newBuilder()
                .setSubject("uid(it)")
                .setPredicate("message.card")
                .setObjectValue(Value.newBuilder().setDefaultVal("_STAR_ALL"))
                .build();
        return Request.newBuilder()
                .setCommitNow(true)
                .setQuery("query gone($key: string) { it as var(func: eq(message.key, $key)) }")
                .putVars("$key", key)
                .addMutations(Mutation.newBuilder()
                        .addDel(everything)
                        .addDel(everything.toBuilder().setPredicate("message.card_entry"))
                        .addDel(everything.toBuilder().setPredicate("message.key")))
                .build();
    }
}
