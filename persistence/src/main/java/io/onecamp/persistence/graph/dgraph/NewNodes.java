package io.onecamp.persistence.graph.dgraph;

import io.dgraph.DgraphProto.Mutation;
import io.dgraph.DgraphProto.NQuad;
import io.dgraph.DgraphProto.Request;
import io.onecamp.domain.graph.NodeState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes of a guarded request one that asks nothing: nodes that are known are named by their uids, all others are new.
 * Many times cheaper, and only right while nobody else writes those nodes: a key that is there already would be there
 * twice.
 */
final class NewNodes {
    private static final String KEY = ".key";

    /** By kind and key, as in {@code person <workspace>/<id>}. */
    private final Map<String, String> known;

    /** What a variable of the guarded request stands for: a uid or a blank node. */
    private final Map<String, String> names = new HashMap<>();

    private NewNodes(Map<String, String> known) {
        this.known = known;
    }

    static Request of(List<NodeState> states, Map<String, String> known) {
        return new NewNodes(known).unguarded(UpsertRequest.of(states));
    }

    private Request unguarded(Request guarded) {
        Mutation.Builder all = Mutation.newBuilder();
        for (Mutation mutation : guarded.getMutationsList()) {
            for (NQuad quad : mutation.getSetList()) {
                if (quad.getPredicate().endsWith(KEY)) {
                    name(quad, all);
                }
            }
        }
        for (Mutation mutation : guarded.getMutationsList()) {
            for (NQuad quad : mutation.getSetList()) {
                if (!quad.getPredicate().endsWith(KEY)) {
                    all.addSet(renamed(quad));
                }
            }
        }
        return Request.newBuilder().setCommitNow(true).addMutations(all).build();
    }

    private void name(NQuad key, Mutation.Builder all) {
        String kind = key.getPredicate().substring(0, key.getPredicate().length() - KEY.length());
        String uid = known.get(kind + " " + key.getObjectValue().getStrVal());
        names.put(key.getSubject(), uid == null ? "_:n" + names.size() : uid);
        if (uid == null) {
            all.addSet(renamed(key));
        }
    }

    private NQuad renamed(NQuad quad) {
        NQuad.Builder renamed = quad.toBuilder().setSubject(name(quad.getSubject()));
        if (!quad.getObjectId().isEmpty()) {
            renamed.setObjectId(name(quad.getObjectId()));
        }
        return renamed.build();
    }

    private String name(String variable) {
        String name = names.get(variable);
        if (name == null) {
            throw new IllegalStateException(variable + " stands for no key");
        }
        return name;
    }
}
