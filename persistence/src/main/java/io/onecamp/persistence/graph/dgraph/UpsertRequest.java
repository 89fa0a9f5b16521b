package io.onecamp.persistence.graph.dgraph;

import io.dgraph.DgraphProto.Mutation;
import io.dgraph.DgraphProto.Request;
import io.onecamp.domain.file.Attachment;
import io.onecamp.domain.graph.NodeState;
import io.onecamp.domain.graph.NodeState.CardState;
import io.onecamp.domain.graph.NodeState.CommentCardState;
import io.onecamp.domain.graph.NodeState.CommentTallyState;
import io.onecamp.domain.graph.NodeState.ConversationState;
import io.onecamp.domain.graph.NodeState.FileState;
import io.onecamp.domain.graph.NodeState.Nothing;
import io.onecamp.domain.graph.NodeState.PersonState;
import io.onecamp.domain.graph.NodeState.TallyState;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.reaction.Reacted;
import io.onecamp.persistence.graph.GraphKeys;
import io.onecamp.persistence.json.DomainJson;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One request that applies many states, each guarded by its own entry. All conditions see the graph before the request.
 *
 * <p>Every key that occurs, as a state's node or at an edge's end, has one query variable: where the key is not there
 * yet, {@code uid(node3)} is one new node, however often it is named. Such a node gets its key and nothing else on the
 * condition that it is not there. All that it holds comes under the condition that nothing {@code newer} is there,
 * which never asks whether the node is: nothing is lost to a stub that came first. Two writers of one part meet at its
 * entry, two who create one key meet at the key's index: Dgraph aborts one of them.
 *
 * <p>Values are only ever set: a scalar that one request deletes and sets is lost.
 */
final class UpsertRequest {
    private static final Dql NODE = Dql.resource("node.dql");
    private static final Dql NEWER = Dql.resource("newer.dql");

    private final Request.Builder request = Request.newBuilder().setCommitNow(true);
    private final StringBuilder declared = new StringBuilder();
    private final StringBuilder blocks = new StringBuilder();
    private final Map<String, String> nodes = new LinkedHashMap<>();
    private int parts;

    private UpsertRequest() {}

    static Request of(List<NodeState> states) {
        UpsertRequest upsert = new UpsertRequest();
        states.forEach(upsert::add);
        return upsert.request
                .setQuery("query upsert(" + upsert.declared + ") {\n" + upsert.blocks + "}")
                .build();
    }

    private void add(NodeState state) {
        Predicates predicates = Predicates.of(state.part().name());
        String node = node(predicates.kind(), state.part().node());
        Mutation.Builder part = part(state, predicates, node);
        switch (state) {
            case PersonState it -> {}
            case FileState it -> {}
            case ConversationState it ->
                people(part, node, "conversation.participant", it, it.card().participants());
            case CardState it -> {
                String conversation = GraphKeys.of(it.workspace(), it.card().conversation());
                part.addSet(NQuads.edge(node, "message.conversation", node("conversation", conversation)));
                String author = person(it.workspace(), it.card().author());
                part.addSet(NQuads.edge(node, "message.author", author));
                attachments(part, node, it);
            }
            case TallyState it ->
                people(part, node, "message.reacted", it, named(it.tally().reactions()));
            case CommentCardState it -> {
                String message = NodeState.messageKey(
                        it.workspace(), it.card().conversation(), it.card().seq());
                part.addSet(NQuads.edge(node, "comment.message", node("message", message)));
                String author = person(it.workspace(), it.card().author());
                part.addSet(NQuads.edge(node, "comment.author", author));
            }
            case Nothing it -> owned(it.part().name()).forEach(edge -> part.addDel(NQuads.every(node, edge)));
            case CommentTallyState it ->
                people(part, node, "comment.reacted", it, named(it.tally().reactions()));
        }
        request.addMutations(part);
    }

    /** The part's value and entry, under its guard. */
    private Mutation.Builder part(NodeState state, Predicates predicates, String node) {
        int n = parts++;
        blocks.append(NEWER.with("n", n).with("node", node).with("entry", predicates.entry()));
        variable("$entry" + n, "int", Long.toString(state.entry().value()));
        return Mutation.newBuilder()
                .setCond("@if(eq(len(newer" + n + "), 0))")
                .addSet(NQuads.text(node, predicates.value(), json(state)))
                .addSet(NQuads.number(node, predicates.entry(), state.entry().value()));
    }

    private static String json(NodeState state) {
        return state instanceof Nothing ? Nothing.VALUE : DomainJson.write(state.value());
    }

    /** Every edge that the part may own. */
    private static List<String> owned(NodeState.Part.Name part) {
        return switch (part) {
            case PERSON, FILE -> List.of();
            case CONVERSATION -> List.of("conversation.participant");
            case CARD -> List.of("message.conversation", "message.author", "message.attachment");
            case TALLY -> List.of("message.reacted");
            case COMMENT_CARD -> List.of("comment.message", "comment.author");
            case COMMENT_TALLY -> List.of("comment.reacted");
        };
    }

    /** Replaces a list of edges. */
    private void people(Mutation.Builder part, String node, String edge, NodeState state, Collection<PersonId> people) {
        part.addDel(NQuads.every(node, edge));
        for (PersonId person : people) {
            part.addSet(NQuads.edge(node, edge, person(state.workspace(), person)));
        }
    }

    private void attachments(Mutation.Builder part, String node, CardState state) {
        part.addDel(NQuads.every(node, "message.attachment"));
        for (Attachment attachment : state.card().attachments()) {
            String file = node("file", GraphKeys.of(state.workspace(), attachment.id()));
            part.addSet(NQuads.edge(node, "message.attachment", file));
        }
    }

    private static Collection<PersonId> named(List<Reacted> reactions) {
        return reactions.stream()
                .flatMap(reaction -> reaction.people().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private String person(WorkspaceId workspace, PersonId person) {
        return node("person", GraphKeys.of(workspace, person));
    }

    /** The query variable of the node of this key, one and the same whoever asks. */
    private String node(String kind, String key) {
        String known = nodes.get(kind + " " + key);
        if (known != null) {
            return known;
        }
        int n = nodes.size();
        String node = "node" + n;
        nodes.put(kind + " " + key, node);
        blocks.append(NODE.with("n", n).with("kind", kind));
        variable("$node" + n, "string", key);
        request.addMutations(Mutation.newBuilder()
                .setCond("@if(eq(len(" + node + "), 0))")
                .addSet(NQuads.text(node, kind + ".key", key)));
        return node;
    }

    private void variable(String name, String type, String value) {
        declared.append(declared.isEmpty() ? "" : ", ")
                .append(name)
                .append(": ")
                .append(type);
        request.putVars(name, value);
    }
}
