package io.onecamp.torture.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether all people of a conversation read the same in it, and each is told their own reactions. */
final class Agreement {
    private final Findings findings;
    private final Map<String, Seen> readers = new HashMap<>();

    Agreement(Findings findings) {
        this.findings = findings;
    }

    void of(List<Seen> everybody) {
        for (Seen seen : everybody) {
            seen.messages().forEach((conversation, things) -> {
                things.forEach(thing -> mine(seen.person(), thing));
                Seen first = readers.putIfAbsent(conversation, seen);
                if (first != null) {
                    compare(conversation, first, seen);
                }
            });
            seen.comments().values().forEach(things -> things.forEach(thing -> mine(seen.person(), thing)));
        }
    }

    private void mine(String reader, Seen.Thing thing) {
        Set<String> really = thing.added().reactions().entrySet().stream()
                .filter(entry -> entry.getValue().contains(reader))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        if (!really.equals(thing.added().mine())) {
            findings.add(
                    Finding.Kind.TALLY,
                    thing.id(),
                    reader + " reacted with " + really + " and is told "
                            + thing.added().mine());
        }
    }

    private void compare(String conversation, Seen one, Seen other) {
        List<String> first = shown(one.messages().getOrDefault(conversation, List.of()));
        List<String> second = shown(other.messages().getOrDefault(conversation, List.of()));
        if (first.equals(second)) {
            return;
        }
        int at = 0;
        while (at < first.size() && at < second.size() && first.get(at).equals(second.get(at))) {
            at++;
        }
        findings.add(
                Finding.Kind.DISAGREEING,
                conversation,
                one.person() + " reads " + at(first, at) + ", " + other.person() + " reads " + at(second, at));
    }

    private static String at(List<String> all, int index) {
        return index < all.size() ? all.get(index) : "nothing after " + all.size();
    }

    /** Without what only one reader is told. */
    private static List<String> shown(List<Seen.Thing> things) {
        return things.stream()
                .map(thing -> thing.number() + " " + thing.id() + " " + thing.said() + " "
                        + new java.util.TreeMap<>(thing.added().counts()) + " "
                        + thing.added().comments())
                .toList();
    }
}
