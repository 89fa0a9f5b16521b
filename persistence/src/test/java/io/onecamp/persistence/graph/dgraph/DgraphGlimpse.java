package io.onecamp.persistence.graph.dgraph;

import com.fasterxml.jackson.databind.JsonNode;
import io.dgraph.DgraphProto.Request;
import io.onecamp.domain.conversation.ConversationCard;
import io.onecamp.domain.file.FileCard;
import io.onecamp.domain.graph.GraphGlimpse;
import io.onecamp.domain.graph.GraphThreads;
import io.onecamp.domain.graph.NodeState;
import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.id.FileId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.Seq;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.person.PersonCard;
import io.onecamp.persistence.graph.GraphKeys;
import io.onecamp.persistence.json.DomainJson;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks at Dgraph's nodes and edges. */
final class DgraphGlimpse implements GraphGlimpse {
    private final DgraphCalls calls;

    DgraphGlimpse(DgraphCalls calls) {
        this.calls = calls;
    }

    @Override
    public Optional<PersonCard> person(WorkspaceId workspace, PersonId person) {
        return card(nodes("person", GraphKeys.of(workspace, person), "person.card"), "person.card", PersonCard.class);
    }

    @Override
    public Optional<ConversationCard> conversation(WorkspaceId workspace, ConversationId conversation) {
        JsonNode nodes = nodes("conversation", GraphKeys.of(workspace, conversation), "conversation.card");
        return card(nodes, "conversation.card", ConversationCard.class);
    }

    @Override
    public int nodesOf(WorkspaceId workspace, PersonId person) {
        return nodes("person", GraphKeys.of(workspace, person), "").size();
    }

    @Override
    public int nodesOf(WorkspaceId workspace, ConversationId conversation) {
        return nodes("conversation", GraphKeys.of(workspace, conversation), "").size();
    }

    @Override
    public int nodesOf(WorkspaceId workspace, ConversationId conversation, Seq seq) {
        return nodes("message", NodeState.messageKey(workspace, conversation, seq), "")
                .size();
    }

    @Override
    public Set<PersonId> participants(WorkspaceId workspace, ConversationId conversation) {
        return people("conversation", GraphKeys.of(workspace, conversation), "conversation.participant");
    }

    @Override
    public Set<PersonId> authors(WorkspaceId workspace, ConversationId conversation, Seq seq) {
        return people("message", NodeState.messageKey(workspace, conversation, seq), "message.author");
    }

    @Override
    public Set<PersonId> reacted(WorkspaceId workspace, ConversationId conversation, Seq seq) {
        return people("message", NodeState.messageKey(workspace, conversation, seq), "message.reacted");
    }

    @Override
    public int nodesOf(GraphThreads.Thread thread, Seq number) {
        return nodes("comment", key(thread, number), "").size();
    }

    @Override
    public Set<PersonId> authors(GraphThreads.Thread thread, Seq number) {
        return people("comment", key(thread, number), "comment.author");
    }

    @Override
    public Set<PersonId> reacted(GraphThreads.Thread thread, Seq number) {
        return people("comment", key(thread, number), "comment.reacted");
    }

    @Override
    public Set<Seq> replies(GraphThreads.Thread thread) {
        String message = NodeState.messageKey(thread.workspace(), thread.conversation(), thread.seq());
        Set<Seq> numbers = new HashSet<>();
        for (JsonNode end :
                nodes("message", message, "~comment.message { comment.key }").findValues("comment.key")) {
            String key = end.asText();
            numbers.add(new Seq(Long.parseLong(key.substring(key.indexOf('#') + 1))));
        }
        return numbers;
    }

    private static String key(GraphThreads.Thread thread, Seq number) {
        return NodeState.commentKey(thread.workspace(), thread.conversation(), thread.seq(), number);
    }

    @Override
    public Optional<FileCard> file(WorkspaceId workspace, FileId file) {
        return card(nodes("file", GraphKeys.of(workspace, file), "file.card"), "file.card", FileCard.class);
    }

    @Override
    public int nodesOf(WorkspaceId workspace, FileId file) {
        return nodes("file", GraphKeys.of(workspace, file), "").size();
    }

    @Override
    public Set<FileId> attachments(WorkspaceId workspace, ConversationId conversation, Seq seq) {
        String key = NodeState.messageKey(workspace, conversation, seq);
        return ends("message", key, "message.attachment", "file.key").stream()
                .map(FileId::parse)
                .collect(Collectors.toSet());
    }

    private Set<PersonId> people(String kind, String key, String edge) {
        return ends(kind, key, edge, "person.key").stream().map(PersonId::parse).collect(Collectors.toSet());
    }

    /** The ids in the keys at an edge's ends. */
    private Set<String> ends(String kind, String key, String edge, String endKey) {
        Set<String> ids = new HashSet<>();
        for (JsonNode node : nodes(kind, key, edge + " { " + endKey + " }")) {
            JsonNode ends = node.path(edge);
            for (JsonNode end : ends.isObject() ? List.of(ends) : ends) {
                String text = end.path(endKey).asText();
                ids.add(text.substring(text.indexOf('/') + 1));
            }
        }
        return ids;
    }

    private static <T> Optional<T> card(JsonNode nodes, String predicate, Class<T> type) {
        return nodes.size() == 1 && nodes.get(0).hasNonNull(predicate)
                ? Optional.of(DomainJson.read(nodes.get(0).get(predicate).asText(), type))
                : Optional.empty();
    }

    private JsonNode nodes(String kind, String key, String fields) {
        Request request = Request.newBuilder()
                .setReadOnly(true)
                .setQuery("query look($key: string) { nodes(func: eq(" + kind + ".key, $key)) { uid " + fields + " } }")
                .putVars("$key", key)
                .build();
        String json = calls.query(request, calls.deadline()).getJson().toStringUtf8();
        return DomainJson.tree(json).path("nodes");
    }
}
