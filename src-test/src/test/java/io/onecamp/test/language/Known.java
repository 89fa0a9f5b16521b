package io.onecamp.test.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a client holds: its conversations and their messages, fetched once and kept up to date by events alone. Two of
 * them are equal where the clients would show the same.
 *
 * @param messages by conversation and number
 * @param rooms by id
 * @param threads what is known of what others added
 */
public record Known(String me, Map<String, Room> rooms, Map<String, Map<Long, Said>> messages, KnownThreads threads) {

    /** Fetches everything anew. */
    public static Known by(Person person) {
        Known known = new Known(person.id(), new TreeMap<>(), new TreeMap<>(), new KnownThreads(person.id()));
        for (Room room : person.rooms()) {
            known.rooms.put(room.id(), room);
            for (Said said : person.reads(room).everything()) {
                known.keep(said);
                known.threads.fetched(said.id(), said.state());
                person.under(said).everything().forEach(known.threads::fetched);
            }
        }
        return known;
    }

    /** Takes an event in; one that is not newer than what is held changes nothing. */
    public void take(Heard heard) {
        switch (heard.kind()) {
            case "conversation.opened" -> rooms.putIfAbsent(heard.room(), new Room(heard.data()));
            case "conversation.read" ->
                change(heard.room(), "read", heard.data().path("seq").asLong());
            case "message.posted", "message.edited", "message.deleted", "message.withdrawn" ->
                keep(new Said(heard.data()));
            case "message.resolved", "message.reopened" -> tally(heard.data());
            case "reaction.added", "reaction.removed" -> {
                if (tally(heard.data())) {
                    threads.reacted(heard);
                }
            }
            case "comment.posted", "comment.edited", "comment.deleted", "comment.withdrawn" -> {
                threads.keep(new Comment(heard.data()));
                if (heard.data().has("thread")) {
                    tally(heard.data().path("thread"));
                }
            }
            default -> {
                // People's names are shown from elsewhere.
            }
        }
    }

    /** What a person would see: without what only the one who asks is told, and with the unread counted here. */
    public Map<String, List<String>> shown() {
        Map<String, List<String>> shown = new TreeMap<>();
        rooms.forEach((id, room) -> {
            Map<Long, Said> said = messages.getOrDefault(id, Map.of());
            ObjectNode head = room.state().deepCopy();
            head.remove(List.of("lastEntry", "settled"));
            head.put(
                    "lastSeq",
                    said.keySet().stream().mapToLong(seq -> seq).max().orElse(0));
            head.put("unread", unread(room));
            List<String> all = new ArrayList<>(List.of(head.toString()));
            said.values().forEach(one -> {
                all.add(threads.shown(one.id(), one.state()));
                all.addAll(threads.comments(one.id()));
            });
            shown.put(id, all);
        });
        return shown;
    }

    /** How many unread messages a client counts, by room. */
    public Map<String, Integer> unread() {
        Map<String, Integer> counted = new TreeMap<>();
        rooms.forEach((id, room) -> counted.put(id, unread(room)));
        return counted;
    }

    /** How many the product itself counts. */
    public Map<String, Integer> unreadAsTold() {
        Map<String, Integer> told = new TreeMap<>();
        rooms.forEach((id, room) -> told.put(id, room.unread()));
        return told;
    }

    private void keep(Said said) {
        Map<Long, Said> known = messages.computeIfAbsent(said.room(), id -> new TreeMap<>());
        Said held = known.get(said.seq());
        if (held == null || held.entry() < said.entry()) {
            known.put(said.seq(), said);
        }
    }

    /** What others added to a message or comment that is known; says whether that was news. */
    private boolean tally(JsonNode tally) {
        if (tally.has("comment")) {
            return threads.tally(tally);
        }
        Map<Long, Said> known = messages.getOrDefault(tally.path("conversation").asText(), Map.of());
        Said held = known.get(tally.path("seq").asLong());
        if (held == null || held.entry() >= tally.path("entry").asLong()) {
            return false;
        }
        known.put(held.seq(), new Said(KnownThreads.withTally(held.state(), tally)));
        return true;
    }

    private void change(String room, String field, long value) {
        Room known = rooms.get(room);
        if (known != null) {
            ObjectNode changed = known.state().deepCopy();
            changed.put(field, value);
            rooms.put(room, new Room(changed));
        }
    }

    private int unread(Room room) {
        return (int) messages.getOrDefault(room.id(), Map.of()).values().stream()
                .filter(said -> said.seq() > room.read() && !said.author().equals(me) && !said.isDeleted())
                .count();
    }
}
