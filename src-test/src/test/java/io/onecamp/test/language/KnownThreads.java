package io.onecamp.test.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a client holds of comments, and which reactions are its own: events do not say that, since they are the same for
 * everyone, but they say whose reaction came or went.
 */
public final class KnownThreads {
    private final String me;
    private final Map<String, Map<Long, Comment>> comments = new TreeMap<>();
    private final Map<String, Set<String>> mine = new TreeMap<>();

    KnownThreads(String me) {
        this.me = me;
    }

    void fetched(Comment comment) {
        keep(comment);
        fetched(comment.id(), comment.state());
    }

    /** Which reactions were told as one's own. */
    void fetched(String target, JsonNode state) {
        for (JsonNode reaction : state.path("reactions")) {
            if (reaction.path("mine").asBoolean()) {
                mineOf(target).add(reaction.path("emoji").asText());
            }
        }
    }

    void keep(Comment comment) {
        Map<Long, Comment> known = comments.computeIfAbsent(comment.message(), id -> new TreeMap<>());
        Comment held = known.get(comment.number());
        if (held == null || held.entry() < comment.entry()) {
            known.put(comment.number(), comment);
        }
    }

    /** What others added to a comment; says whether that was news. */
    boolean tally(JsonNode tally) {
        Map<Long, Comment> known = comments.getOrDefault(tally.path("message").asText(), Map.of());
        Comment held = known.get(tally.path("number").asLong());
        if (held == null || held.entry() >= tally.path("entry").asLong()) {
            return false;
        }
        known.put(held.number(), new Comment(withTally(held.state(), tally)));
        return true;
    }

    void reacted(Heard heard) {
        JsonNode data = heard.data();
        if (data.path("person").path("id").asText().equals(me)) {
            String target = data.path("comment").asText(data.path("message").asText());
            String emoji = data.path("emoji").asText();
            if (heard.kind().equals("reaction.added")) {
                mineOf(target).add(emoji);
            } else {
                mineOf(target).remove(emoji);
            }
        }
    }

    List<String> comments(String message) {
        return comments.getOrDefault(message, Map.of()).values().stream()
                .map(comment -> shown(comment.id(), comment.state()))
                .toList();
    }

    /** As a client shows it: what only an answer or only an event says is left out, and its own reactions are marked. */
    String shown(String target, JsonNode state) {
        ObjectNode shown = state.deepCopy();
        shown.remove(List.of("settled", "thread"));
        for (JsonNode reaction : shown.path("reactions")) {
            ((ObjectNode) reaction)
                    .put("mine", mineOf(target).contains(reaction.path("emoji").asText()));
        }
        Map<String, JsonNode> fields = new TreeMap<>();
        shown.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        return fields.toString();
    }

    static ObjectNode withTally(JsonNode state, JsonNode tally) {
        ObjectNode changed = state.deepCopy();
        for (String field : List.of("reactions", "commentCount", "lastCommentAt", "resolved", "entry")) {
            if (tally.has(field)) {
                changed.set(field, tally.get(field));
            } else {
                changed.remove(field);
            }
        }
        return changed;
    }

    private Set<String> mineOf(String target) {
        return mine.computeIfAbsent(target, id -> new TreeSet<>());
    }
}
