package io.onecamp.persistence.graph.dgraph;

import com.fasterxml.jackson.databind.JsonNode;
import io.dgraph.DgraphProto.Mutation;
import io.dgraph.DgraphProto.NQuad;
import io.dgraph.DgraphProto.Operation;
import io.dgraph.DgraphProto.Request;
import io.dgraph.DgraphProto.Value;
import io.onecamp.domain.graph.GraphCopies;
import io.onecamp.domain.graph.NodeCopy;
import io.onecamp.domain.graph.NodeKey;
import io.onecamp.domain.graph.NodeKind;
import io.onecamp.domain.graph.NodeState.Part;
import io.onecamp.domain.id.EntryId;
import io.onecamp.persistence.graph.Deadline;
import io.onecamp.persistence.json.DomainJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Looks at Dgraph's nodes as they are, doubles included. */
@ApplicationScoped
@Typed(DgraphCopies.class)
@Transactional(Transactional.TxType.NEVER)
public class DgraphCopies implements GraphCopies {
    private static final Dql COPIES = Dql.resource("copies.dql");
    private static final Dql KEYS = Dql.resource("keys.dql");
    private static final Dql SEEN = Dql.resource("seen.dql");
    private static final Value STAR =
            Value.newBuilder().setDefaultVal("_STAR_ALL").build();

    private static final Duration FORGETTING = Duration.ofSeconds(30);

    @Inject
    private DgraphCalls calls;

    protected DgraphCopies() {}

    DgraphCopies(DgraphCalls calls) {
        this.calls = calls;
    }

    @Override
    public Map<String, NodeCopy> of(NodeKind kind, List<NodeKey> keys) {
        Map<String, List<JsonNode>> found = new HashMap<>();
        for (JsonNode node : found(kind, keys)) {
            found.computeIfAbsent(node.path(Copied.key(kind)).asText(), key -> new ArrayList<>())
                    .add(node);
        }
        Map<String, NodeCopy> copies = new HashMap<>();
        for (NodeKey key : keys) {
            List<JsonNode> nodes = found.getOrDefault(key.text(), List.of());
            if (!nodes.isEmpty()) {
                copies.put(key.text(), new NodeCopy(key.text(), nodes.size(), Copied.parts(key, nodes.getFirst())));
            }
        }
        return copies;
    }

    @Override
    public Listing after(NodeKind kind, String place, int limit) {
        // A number of our own making, so that no text from anywhere becomes part of the question.
        long after = place.isEmpty() ? 0 : Long.parseUnsignedLong(place, 16);
        JsonNode found = asked(Request.newBuilder()
                .setReadOnly(true)
                .setQuery(KEYS.with("kind", Copied.name(kind))
                        .with("after", "0x" + Long.toHexString(after))
                        .toString())
                .putVars("$limit", Integer.toString(limit))
                .build());
        List<String> keys = new ArrayList<>();
        String last = "";
        for (JsonNode node : found) {
            keys.add(node.path(Copied.key(kind)).asText());
            last = node.path("uid").asText().substring(2);
        }
        return new Listing(keys, keys.size() < limit ? "" : last);
    }

    @Override
    public void setBack(NodeKey key, Part.Name part, EntryId seen) {
        Predicates predicates = Predicates.of(part);
        asked(Request.newBuilder()
                .setCommitNow(true)
                .setQuery(SEEN.with("kind", predicates.kind())
                        .with("entry", predicates.entry())
                        .toString())
                .putVars("$key", key.text())
                .putVars("$seen", Long.toString(seen.value()))
                .addMutations(Mutation.newBuilder()
                        .setCond("@if(gt(len(seen), 0))")
                        .addSet(NQuads.number("seen", predicates.entry(), 0)))
                .build());
    }

    @Override
    public void single(NodeKey key) {
        List<String> uids = new ArrayList<>();
        found(key.kind(), List.of(key))
                .forEach(node -> uids.add(node.path("uid").asText()));
        List<String> doubles = uids.stream()
                .sorted(Comparator.comparing((String uid) -> Long.parseUnsignedLong(uid.substring(2), 16)))
                .skip(1)
                .toList();
        if (doubles.isEmpty()) {
            return;
        }
        Mutation.Builder all = Mutation.newBuilder();
        for (String uid : doubles) {
            for (String predicate : Copied.predicates(key.kind())) {
                all.addDel(NQuad.newBuilder()
                        .setSubject(uid)
                        .setPredicate(predicate)
                        .setObjectValue(STAR));
            }
        }
        asked(Request.newBuilder().setCommitNow(true).addMutations(all).build());
    }

    /** The schema stays. */
    @Override
    public void forgetEverything() {
        try {
            calls.alter(Operation.newBuilder().setDropOp(Operation.DropOp.DATA).build(), Deadline.in(FORGETTING));
        } catch (Undecided e) {
            throw calls.unavailable("could not forget", e);
        }
    }

    private JsonNode found(NodeKind kind, List<NodeKey> keys) {
        if (keys.isEmpty()) {
            return DomainJson.tree("[]");
        }
        Request.Builder request = Request.newBuilder()
                .setReadOnly(true)
                .setQuery(COPIES.with("kind", Copied.name(kind))
                        .with("fields", Copied.fields(kind))
                        .with("declared", each(keys, "$key%d: string"))
                        .with("asked", each(keys, "$key%d"))
                        .toString());
        for (int i = 0; i < keys.size(); i++) {
            request.putVars("$key" + i, keys.get(i).text());
        }
        return asked(request.build());
    }

    private static String each(List<NodeKey> keys, String pattern) {
        return IntStream.range(0, keys.size())
                .mapToObj(i -> pattern.replace("%d", Integer.toString(i)))
                .collect(Collectors.joining(", "));
    }

    private JsonNode asked(Request request) {
        try {
            return answer(request);
        } catch (Undecided first) {
            // One that was wiped knows no index: then this is all it lacks, and what it holds is nothing.
            new DgraphWriter(calls).prepare();
            try {
                return answer(request);
            } catch (Undecided second) {
                throw calls.unavailable("could not tell what it holds", second);
            }
        }
    }

    private JsonNode answer(Request request) {
        String json = calls.query(request, calls.deadline()).getJson().toStringUtf8();
        return json.isEmpty() ? DomainJson.tree("[]") : DomainJson.tree(json).path("found");
    }
}
