package io.onecamp.bench.ways;

import com.fasterxml.jackson.databind.JsonNode;
import io.dgraph.DgraphProto.Request;
import io.onecamp.persistence.graph.dgraph.OpenedDgraph;
import io.onecamp.persistence.json.DomainJson;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The tempting way in Dgraph: a conversation's edges to its messages, sorted by time and filtered. */
public final class EdgeListWay implements Way {
    private static final String PAGE = """
            query page($conversation: string, $before: string) {
              page(func: eq(bench.conversation, $conversation)) {
                bench.chats (orderdesc: bench.created, first: 50) @filter(lt(bench.created, $before)) {
                  bench.seq
                  bench.text
                  bench.author { bench.person bench.name }
                  bench.reaction { bench.emoji bench.at bench.by { bench.person bench.name } }
                  comments: count(bench.comment)
                  bench.attachment { bench.file }
                }
              }
            }
            """;

    private final OpenedDgraph dgraph;

    public EdgeListWay(OpenedDgraph dgraph) {
        this.dgraph = dgraph;
    }

    @Override
    public String title() {
        return "DQL, one sorted, filtered edge list";
    }

    @Override
    public boolean tellsAttachments() {
        return true;
    }

    @Override
    public TimelinePage page(Question question) {
        Request request = Request.newBuilder()
                .setReadOnly(true)
                .setQuery(PAGE)
                .putVars("$conversation", question.room().id().value())
                .putVars("$before", question.beforeTime().toString())
                .build();
        JsonNode answer = DomainJson.tree(dgraph.send(request).getJson().toStringUtf8());
        List<TimelinePage.Line> lines = new ArrayList<>();
        answer.path("page").path(0).path("bench.chats").forEach(message -> lines.add(line(message)));
        Collections.reverse(lines);
        return new TimelinePage(lines);
    }

    private static TimelinePage.Line line(JsonNode message) {
        List<Grouping.Single> reactions = new ArrayList<>();
        message.path("bench.reaction")
                .forEach(one -> reactions.add(new Grouping.Single(
                        one.path("bench.emoji").asText(),
                        person(one.path("bench.by")),
                        one.path("bench.at").asText())));
        List<String> attachments = new ArrayList<>();
        message.path("bench.attachment")
                .forEach(one -> attachments.add(one.path("bench.file").asText()));
        return new TimelinePage.Line(
                message.path("bench.seq").asLong(),
                person(message.path("bench.author")),
                message.path("bench.text").asText(),
                Grouping.grouped(reactions),
                message.path("comments").asInt(),
                attachments);
    }

    private static String person(JsonNode person) {
        return person.path("bench.person").asText() + " "
                + person.path("bench.name").asText();
    }
}
