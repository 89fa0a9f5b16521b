package io.onecamp.persistence.graph.dgraph;

import io.dgraph.DgraphProto.Mutation;
import io.dgraph.DgraphProto.NQuad;
import io.dgraph.DgraphProto.Request;
import io.dgraph.DgraphProto.Value;
import io.onecamp.domain.graph.NodeKey;
import io.onecamp.domain.graph.NodeState.Part;
import io.onecamp.domain.id.PersonId;
import io.onecamp.persistence.graph.GraphDamage;
import io.onecamp.persistence.graph.GraphKeys;
import io.onecamp.persistence.graph.GraphToDamage;
import java.util.List;

/** Mutations of Dgraph's nodes, without any guard. */
public final class DgraphDamage implements GraphDamage {
    private final DgraphCalls calls;

    private DgraphDamage(DgraphCalls calls) {
        this.calls = calls;
    }

    /** Skips the test, in words, where there is no Dgraph. */
    public static GraphToDamage graph() {
        DgraphCalls calls = DgraphTestbed.shared().calls();
        return new GraphToDamage(
                new DgraphWriter(calls), new DgraphTimelines(calls), new DgraphCopies(calls), new DgraphDamage(calls));
    }

    @Override
    public void deletes(NodeKey key) {
        Mutation.Builder all = Mutation.newBuilder();
        Copied.predicates(key.kind()).forEach(predicate -> all.addDel(NQuads.every("node", predicate)));
        run(key, all);
    }

    @Override
    public void alters(NodeKey key, Part.Name part, String value) {
        run(
                key,
                Mutation.newBuilder()
                        .addSet(NQuads.text("node", Predicates.of(part).value(), value)));
    }

    @Override
    public void takesAway(NodeKey key, Part.Name part) {
        leadsNowhere(key, part);
        run(
                key,
                Mutation.newBuilder()
                        .addDel(NQuads.every("node", Predicates.of(part).value()))
                        .addDel(NQuads.every("node", Predicates.of(part).entry())));
    }

    @Override
    public void guards(NodeKey key, Part.Name part, long entry) {
        run(
                key,
                Mutation.newBuilder()
                        .addSet(NQuads.number("node", Predicates.of(part).entry(), entry)));
    }

    @Override
    public void leadsTo(NodeKey key, Part.Name part, PersonId person) {
        calls.query(
                Request.newBuilder()
                        .setCommitNow(true)
                        .setQuery("query q($key: string, $end: string) { node as var(func: eq(" + Copied.key(key.kind())
                                + ", $key)) end as var(func: eq(person.key, $end)) }")
                        .putVars("$key", key.text())
                        .putVars("$end", GraphKeys.of(key.workspace(), person))
                        .addMutations(Mutation.newBuilder().addSet(NQuads.edge("node", edge(part), "end")))
                        .build(),
                calls.deadline());
    }

    private static String edge(Part.Name part) {
        return switch (part) {
            case CONVERSATION -> "conversation.participant";
            case CARD -> "message.author";
            case COMMENT_CARD -> "comment.author";
            case TALLY -> "message.reacted";
            case COMMENT_TALLY -> "comment.reacted";
            case PERSON, FILE -> throw new UnsupportedOperationException("no edges");
        };
    }

    @Override
    public void leadsNowhere(NodeKey key, Part.Name part) {
        if (part != Part.Name.PERSON && part != Part.Name.FILE) {
            run(key, Mutation.newBuilder().addDel(NQuads.every("node", edge(part))));
        }
    }

    @Override
    public boolean doubles(NodeKey key, Part.Name part, String value) {
        Mutation.Builder another = Mutation.newBuilder();
        for (List<String> one : List.of(
                List.of(Copied.key(key.kind()), key.text()),
                List.of(Predicates.of(part).value(), value))) {
            another.addSet(NQuad.newBuilder()
                    .setSubject("_:another")
                    .setPredicate(one.getFirst())
                    .setObjectValue(Value.newBuilder().setStrVal(one.getLast())));
        }
        calls.query(
                Request.newBuilder().setCommitNow(true).addMutations(another).build(), calls.deadline());
        return true;
    }

    private void run(NodeKey key, Mutation.Builder mutation) {
        calls.query(
                Request.newBuilder()
                        .setCommitNow(true)
                        .setQuery(
                                "query q($key: string) { node as var(func: eq(" + Copied.key(key.kind()) + ", $key)) }")
                        .putVars("$key", key.text())
                        .addMutations(mutation)
                        .build(),
                calls.deadline());
    }
}
