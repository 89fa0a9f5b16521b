package io.onecamp.torture.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.onecamp.torture.history.Seen;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Reads everything that one person may read, page by page, as a client does that knows nothing yet. */
public final class Fetch {
    private static final int PAGE = 200;

    private final Caller caller;
    private final Fold fold;
    private final Predicate<String> hasThread;
    private final Map<String, Set<String>> rooms = new HashMap<>();
    private final Map<String, List<Seen.Thing>> messages = new HashMap<>();
    private final Map<String, List<Seen.Thing>> comments = new HashMap<>();
    private final Map<String, Long> read = new HashMap<>();

    private Fetch(Caller caller, Fold fold, Predicate<String> hasThread) {
        this.caller = caller;
        this.fold = fold;
        this.hasThread = hasThread;
    }

    /**
     * Reads, and also keeps what it read in a fold.
     *
     * @param hasThread of which messages, by id, the comments are asked for even where none are said to be left
     */
    public static Seen everything(Caller caller, Fold fold, Predicate<String> hasThread) throws IOException {
        return new Fetch(caller, fold, hasThread).all();
    }

    private Seen all() throws IOException {
        String cursor = "";
        do {
            JsonNode page = caller.asks(Call.get("/conversations?limit=" + PAGE + cursor))
                    .json();
            for (JsonNode room : page.path("conversations")) {
                room(room);
            }
            String next = page.path("next").asText();
            cursor = next.isEmpty() ? "" : "&cursor=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        } while (!cursor.isEmpty());
        return new Seen(caller.session().id(), rooms, messages, comments, read);
    }

    private void room(JsonNode room) throws IOException {
        String id = room.path("id").asText();
        rooms.put(
                id,
                Json.stream(room.path("participants"))
                        .map(person -> person.path("id").asText())
                        .collect(Collectors.toSet()));
        read.put(id, room.path("read").asLong());
        fold.room(room);
        fold.read(id, room.path("read").asLong());
        List<Seen.Thing> all = new ArrayList<>();
        messages.put(id, all);
        long after = 0;
        JsonNode page;
        do {
            String path = "/conversations/" + id + "/messages?limit=" + PAGE + "&after=" + after;
            page = caller.asks(Call.get(path)).json();
            for (JsonNode message : page.path("messages")) {
                all.add(thing(message, "conversation", "seq"));
                fold.message(message);
                after = Math.max(after, message.path("seq").asLong());
                thread(message);
            }
        } while (page.path("hasAfter").asBoolean());
    }

    private void thread(JsonNode message) throws IOException {
        String id = message.path("id").asText();
        if (message.path("commentCount").asInt() == 0 && !hasThread.test(id)) {
            return;
        }
        List<Seen.Thing> all = new ArrayList<>();
        comments.put(id, all);
        long after = 0;
        JsonNode page;
        do {
            String path = "/messages/" + id + "/comments?limit=" + PAGE + "&after=" + after;
            page = caller.asks(Call.get(path)).json();
            for (JsonNode comment : page.path("comments")) {
                all.add(thing(comment, "message", "number"));
                fold.comment(comment);
                after = Math.max(after, comment.path("number").asLong());
            }
        } while (page.path("hasAfter").asBoolean());
    }

    private static Seen.Thing thing(JsonNode json, String parent, String number) {
        Map<String, Set<String>> reactions = new HashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        Set<String> mine = new HashSet<>();
        for (JsonNode reaction : json.path("reactions")) {
            String emoji = reaction.path("emoji").asText();
            counts.put(emoji, reaction.path("count").asInt());
            reactions.put(
                    emoji,
                    Json.stream(reaction.path("people"))
                            .map(person -> person.path("id").asText())
                            .collect(Collectors.toSet()));
            if (reaction.path("mine").asBoolean()) {
                mine.add(emoji);
            }
        }
        return new Seen.Thing(
                json.path("id").asText(),
                json.path(parent).asText(),
                json.path(number).asLong(),
                new Seen.Said(
                        json.path("author").path("id").asText(),
                        json.path("text").asText(),
                        json.hasNonNull("deletedAt") ? Seen.Gone.YES : Seen.Gone.NO,
                        Json.stream(json.path("attachments"))
                                .map(file -> file.path("id").asText())
                                .toList()),
                new Seen.Added(
                        reactions,
                        counts,
                        mine,
                        json.path("commentCount").asInt(),
                        json.path("settled").asBoolean() ? Seen.Settled.YES : Seen.Settled.NOT_YET));
    }
}
