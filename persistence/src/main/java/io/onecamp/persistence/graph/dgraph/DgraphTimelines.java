package io.onecamp.persistence.graph.dgraph;

import com.fasterxml.jackson.databind.JsonNode;
import io.dgraph.DgraphProto.Request;
import io.dgraph.DgraphProto.Response;
import io.onecamp.domain.graph.GraphTimelines;
import io.onecamp.domain.graph.NodeState;
import io.onecamp.domain.graph.Told;
import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.Seq;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.message.MessageCard;
import io.onecamp.domain.message.MessageTally;
import io.onecamp.persistence.json.DomainJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads pages from Dgraph: one query that names the keys, at a fresh timestamp, so what was written is read. */
@ApplicationScoped
@Typed(DgraphTimelines.class)
@Transactional(Transactional.TxType.NEVER)
public class DgraphTimelines implements GraphTimelines {
    private static final Dql PAGE = Dql.resource("page.dql");

    @Inject
    private DgraphCalls calls;

    protected DgraphTimelines() {}

    DgraphTimelines(DgraphCalls calls) {
        this.calls = calls;
    }

    @Override
    public Map<Seq, Told> page(WorkspaceId workspace, ConversationId conversation, List<Seq> numbers) {
        Map<String, Seq> asked = new HashMap<>();
        numbers.forEach(seq -> asked.put(NodeState.messageKey(workspace, conversation, seq), seq));
        if (asked.isEmpty()) {
            return Map.of();
        }
        return told(answer(List.copyOf(asked.keySet())), asked);
    }

    private Response answer(List<String> keys) {
        // A list cannot be one variable.
        Request.Builder request = Request.newBuilder()
                .setReadOnly(true)
                .setQuery(PAGE.with("declared", each(keys, "$key%d: string"))
                        .with("asked", each(keys, "$key%d"))
                        .toString());
        for (int i = 0; i < keys.size(); i++) {
            request.putVars("$key" + i, keys.get(i));
        }
        try {
            return calls.query(request.build(), calls.deadline());
        } catch (Undecided e) {
            throw calls.unavailable("could not tell a page", e);
        }
    }

    private static String each(List<String> keys, String pattern) {
        return IntStream.range(0, keys.size())
                .mapToObj(i -> pattern.replace("%d", Integer.toString(i)))
                .collect(Collectors.joining(", "));
    }

    private static Map<Seq, Told> told(Response response, Map<String, Seq> asked) {
        Map<Seq, Told> told = new HashMap<>();
        JsonNode answer = DomainJson.tree(response.getJson().toStringUtf8());
        for (JsonNode message : answer.path("messages")) {
            Seq seq = asked.get(message.path("message.key").asText());
            if (seq != null && message.hasNonNull("message.card")) {
                told.put(seq, told(message));
            }
        }
        return told;
    }

    private static Told told(JsonNode message) {
        MessageTally tally = message.hasNonNull("message.tally")
                ? DomainJson.read(message.get("message.tally").asText(), MessageTally.class)
                : MessageTally.EMPTY;
        return new Told(
                DomainJson.read(message.path("message.card").asText(), MessageCard.class),
                new EntryId(message.path("message.card_entry").asLong()),
                tally,
                new EntryId(message.path("message.tally_entry").asLong()));
    }
}
