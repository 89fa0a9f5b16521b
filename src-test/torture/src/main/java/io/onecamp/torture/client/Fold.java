package io.onecamp.torture.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a client holds of conversations: fetched, or followed by events alone. Per thing the newest entry wins, so events
 * may come twice and late. Two of them show the same where their {@link #shown} is equal.
 */
public final class Fold {
    private final Map<String, ObjectNode> things = new HashMap<>();
    private final Map<String, String> rooms = new HashMap<>();
    private final Map<String, Long> read = new HashMap<>();

    /** Takes an event in. */
    public synchronized void take(String kind, String conversation, JsonNode data) {
        switch (kind) {
            case "conversation.opened" -> room(data);
            case "conversation.read" ->
                read.merge(conversation, data.path("seq").asLong(), Math::max);
            case "message.posted", "message.edited", "message.deleted" -> message(data);
            case "message.resolved", "message.reopened", "reaction.added", "reaction.removed" -> tally(data);
            case "comment.posted", "comment.edited", "comment.deleted" -> {
                comment(data);
                if (data.has("thread")) {
                    tally(data.path("thread"));
                }
            }
            default -> {
                // People and files are looked at elsewhere.
            }
        }
    }

    /** A conversation, as told or fetched. */
    public synchronized void room(JsonNode room) {
        rooms.putIfAbsent(
                room.path("id").asText(),
                room.path("kind").asText() + " "
                        + Json.stream(room.path("participants"))
                                .map(person -> person.path("id").asText())
                                .sorted()
                                .toList());
    }

    /** How far one has read it. */
    public synchronized void read(String conversation, long seq) {
        read.merge(conversation, seq, Math::max);
    }

    public synchronized void message(JsonNode message) {
        keep(messageName(message.path("conversation"), message.path("seq")), message);
    }

    public synchronized void comment(JsonNode comment) {
        keep(commentName(comment.path("message"), comment.path("number")), comment);
    }

    private void keep(String name, JsonNode thing) {
        ObjectNode held = things.get(name);
        if (held == null || held.path("entry").asLong() < thing.path("entry").asLong()) {
            things.put(name, thing.deepCopy());
        }
    }

    private void tally(JsonNode tally) {
        String name = tally.has("comment")
                ? commentName(tally.path("message"), tally.path("number"))
                : messageName(tally.path("conversation"), tally.path("seq"));
        ObjectNode held = things.get(name);
        if (held == null || held.path("entry").asLong() >= tally.path("entry").asLong()) {
            return;
        }
        for (String field : List.of("reactions", "commentCount", "lastCommentAt", "resolved", "entry")) {
            if (tally.has(field)) {
                held.set(field, tally.get(field).deepCopy());
            } else {
                held.remove(field);
            }
        }
    }

    private static String messageName(JsonNode conversation, JsonNode seq) {
        return conversation.asText() + " message " + String.format("%07d", seq.asLong());
    }

    private static String commentName(JsonNode message, JsonNode number) {
        return message.asText() + " comment " + String.format("%07d", number.asLong());
    }

    /** What each thing looks like, by its name; without what only one way of learning of it tells. */
    public synchronized Map<String, String> shown() {
        Map<String, String> shown = new TreeMap<>();
        things.forEach((name, thing) -> shown.put(name, canonical(thing)));
        rooms.forEach((id, room) -> shown.put(id, room));
        read.forEach((id, seq) -> {
            if (seq > 0) {
                shown.put(id + " read", seq.toString());
            }
        });
        return shown;
    }

    public synchronized int size() {
        return things.size();
    }

    private static String canonical(ObjectNode thing) {
        Map<String, String> fields = new TreeMap<>();
        thing.properties().forEach(field -> {
            switch (field.getKey()) {
                case "settled", "thread" -> {
                    // Only answers tell the one, only events the other.
                }
                case "reactions" -> fields.put("reactions", reactions(field.getValue()));
                default -> fields.put(field.getKey(), field.getValue().toString());
            }
        });
        return fields.toString();
    }

    /** Without whether one's own is among them. */
    private static String reactions(JsonNode all) {
        StringBuilder text = new StringBuilder();
        for (JsonNode reaction : all) {
            ObjectNode copy = reaction.deepCopy();
            copy.remove("mine");
            text.append(copy);
        }
        return text.toString();
    }
}
