package io.onecamp.persistence.graph.dgraph;

import com.fasterxml.jackson.databind.JsonNode;
import io.dgraph.DgraphProto.Request;
import io.onecamp.domain.graph.NodeState;
import io.onecamp.persistence.json.DomainJson;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes nodes that are not there yet and that nobody else writes, without asking for them first. Knows the people and
 * conversations that were there when it was made; edges lead to these, everything else is new.
 */
public final class DgraphLoader {
    private static final List<String> KNOWN_KINDS = List.of("person", "conversation");

    private final OpenedDgraph dgraph;
    private final Map<String, String> known = new HashMap<>();

    DgraphLoader(OpenedDgraph dgraph) {
        this.dgraph = dgraph;
        KNOWN_KINDS.forEach(this::learn);
    }

    private void learn(String kind) {
        Request question = Request.newBuilder()
                .setReadOnly(true)
                .setQuery("{ all(func: has(%s.key)) { uid %s.key } }".formatted(kind, kind))
                .build();
        for (JsonNode node :
                DomainJson.tree(dgraph.send(question).getJson().toStringUtf8()).path("all")) {
            known.put(
                    kind + " " + node.path(kind + ".key").asText(),
                    node.path("uid").asText());
        }
    }

    /** Writes all of them, or none. A message and what belongs to it must be in one call. */
    public void add(List<NodeState> states) {
        if (!states.isEmpty()) {
            dgraph.send(NewNodes.of(states, known));
        }
    }
}
