package io.onecamp.torture.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What everybody may know of: conversations, and what was said in them. Many threads use it. */
final class Board {
    private static final int REMEMBERED = 300;

    private final Map<String, Set<String>> rooms = new HashMap<>();
    private final Map<String, List<Thing>> things = new HashMap<>();

    /** A message or a comment that was acknowledged. */
    record Thing(String conversation, Kind kind, String id) {
        String path() {
            return (kind == Kind.MESSAGE ? "/messages/" : "/comments/") + id;
        }
    }

    enum Kind {
        MESSAGE,
        COMMENT
    }

    synchronized void opened(String conversation, Set<String> people) {
        rooms.putIfAbsent(conversation, people);
    }

    synchronized void said(Thing thing) {
        List<Thing> all = things.computeIfAbsent(thing.conversation(), none -> new ArrayList<>());
        all.add(thing);
        if (all.size() > 2 * REMEMBERED) {
            all.subList(0, REMEMBERED).clear();
        }
    }

    /** Conversations of that person. */
    synchronized List<String> roomsOf(String person) {
        return rooms.entrySet().stream()
                .filter(room -> room.getValue().contains(person))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** Something that was said in that conversation, if anything was. */
    synchronized Optional<Thing> something(String conversation, Choices choices) {
        List<Thing> all = things.getOrDefault(conversation, List.of());
        return all.isEmpty() ? Optional.empty() : Optional.of(choices.newestOf(all));
    }

    /** A message in that conversation. */
    synchronized Optional<Thing> message(String conversation, Choices choices) {
        List<Thing> all = things.getOrDefault(conversation, List.of()).stream()
                .filter(thing -> thing.kind() == Kind.MESSAGE)
                .toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(choices.newestOf(all));
    }
}
