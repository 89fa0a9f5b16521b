package io.onecamp.torture.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A small history and what its two people read, to be damaged. */
final class Village {
    static final String ROOM = "ana_ben";

    final History history = new History();
    final Map<String, List<Seen.Thing>> messages = new HashMap<>(Map.of(ROOM, new ArrayList<>()));
    final Map<String, List<Seen.Thing>> comments = new HashMap<>();
    final Map<String, Long> read = new HashMap<>(Map.of(ROOM, 0L));

    /** Three messages, the second edited, the third deleted; a comment under the first; two reactions to it. */
    static Village usual() {
        Village village = new Village();
        village.history.told(new Fact.Opened("ana", ROOM, Set.of("ana", "ben")));
        village.said("m1", 1, "ana", "a1 hello");
        village.said("m2", 2, "ben", "b1 hallo");
        village.said("m3", 3, "ana", "a2 oops");
        village.history.told(new Fact.Edited("ben", "m2", "b1 again"));
        village.change(1, thing -> text(thing, "b1 again"));
        village.history.told(new Fact.Deleted("ana", "m3"));
        village.change(2, Village::gone);
        village.history.told(new Fact.Commented("ben", "m1", new Fact.Place("c1", 1), "b2 why?"));
        village.comments.put("m1", new ArrayList<>(List.of(thing("c1", "m1", 1, "ben", "b2 why?"))));
        village.history.told(new Fact.Reacted("ana", "m1", "👍"));
        village.history.told(new Fact.Reacted("ben", "m1", "👍"));
        village.history.told(new Fact.Reacted("ben", "m1", "🎉"));
        village.history.told(new Fact.Unreacted("ben", "m1", "🎉"));
        village.change(0, thing -> added(thing, Map.of("👍", Set.of("ana", "ben")), 1));
        return village;
    }

    void said(String id, long number, String author, String text) {
        history.told(new Fact.Posted(author, ROOM, new Fact.Place(id, number), text, List.of()));
        messages.get(ROOM).add(thing(id, ROOM, number, author, text));
    }

    void change(int index, UnaryOperator<Seen.Thing> change) {
        messages.get(ROOM).set(index, change.apply(messages.get(ROOM).get(index)));
    }

    /** What is found, with both reading the same. */
    List<Finding> findings() {
        return findings(List.of(seenBy("ana"), seenBy("ben")));
    }

    List<Finding> findings(List<Seen> everybody) {
        Findings findings = new Findings();
        HistoryCheck.of(history, everybody, findings);
        return findings.kept();
    }

    Seen seenBy(String person) {
        Map<String, List<Seen.Thing>> own = new HashMap<>();
        messages.forEach((room, things) ->
                own.put(room, things.stream().map(thing -> as(person, thing)).toList()));
        return new Seen(person, Map.of(ROOM, Set.of("ana", "ben")), own, comments, read);
    }

    /** With the reader's own reactions marked, as the product does. */
    private static Seen.Thing as(String person, Seen.Thing thing) {
        Set<String> mine = new HashSet<>();
        thing.added().reactions().forEach((emoji, people) -> {
            if (people.contains(person)) {
                mine.add(emoji);
            }
        });
        Seen.Added added = thing.added();
        return new Seen.Thing(
                thing.id(),
                thing.parent(),
                thing.number(),
                thing.said(),
                new Seen.Added(added.reactions(), added.counts(), mine, added.comments(), added.settled()));
    }

    static Seen.Thing thing(String id, String parent, long number, String author, String text) {
        return new Seen.Thing(
                id,
                parent,
                number,
                new Seen.Said(author, text, Seen.Gone.NO, List.of()),
                new Seen.Added(Map.of(), Map.of(), Set.of(), 0, Seen.Settled.YES));
    }

    static Seen.Thing numbered(Seen.Thing thing, long number) {
        return new Seen.Thing(thing.id(), thing.parent(), number, thing.said(), thing.added());
    }

    static Seen.Thing text(Seen.Thing thing, String text) {
        Seen.Said said = new Seen.Said(
                thing.said().author(), text, Seen.Gone.NO, thing.said().files());
        return new Seen.Thing(thing.id(), thing.parent(), thing.number(), said, thing.added());
    }

    static Seen.Thing gone(Seen.Thing thing) {
        Seen.Said said = new Seen.Said(thing.said().author(), "", Seen.Gone.YES, List.of());
        return new Seen.Thing(thing.id(), thing.parent(), thing.number(), said, thing.added());
    }

    static Seen.Thing added(Seen.Thing thing, Map<String, Set<String>> reactions, int comments) {
        Map<String, Integer> counts = new HashMap<>();
        reactions.forEach((emoji, people) -> counts.put(emoji, people.size()));
        return new Seen.Thing(
                thing.id(),
                thing.parent(),
                thing.number(),
                thing.said(),
                new Seen.Added(reactions, counts, Set.of(), comments, Seen.Settled.YES));
    }
}
