package io.onecamp.torture.history;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What must be there now, by what was acknowledged; and what may be, by what was only asked for. */
final class Expected {
    private final Map<String, Set<String>> rooms = new HashMap<>();
    private final Set<String> maybeRooms = new HashSet<>();
    private final Map<String, ExpectedThing> things = new HashMap<>();
    private final Set<String> maybeTexts = new HashSet<>();
    private final Map<String, Long> read = new HashMap<>();
    private final Map<String, Long> maybeRead = new HashMap<>();

    static Expected of(History history, Findings findings) {
        Expected expected = new Expected();
        history.told().forEach(fact -> expected.take(fact, findings));
        history.maybe().forEach(expected::allow);
        return expected;
    }

    private void take(Fact fact, Findings findings) {
        switch (fact) {
            case Fact.Opened it -> rooms.put(it.conversation(), it.people());
            case Fact.Posted it ->
                add(ExpectedThing.message(it.conversation(), it.place(), it.person(), it.text(), it.files()), findings);
            case Fact.Commented it ->
                add(ExpectedThing.comment(it.message(), it.place(), it.person(), it.text()), findings);
            case Fact.Edited it -> find(it.target()).ifPresent(thing -> thing.says(it.text()));
            case Fact.Deleted it -> find(it.target()).ifPresent(ExpectedThing::goes);
            case Fact.Reacted it -> find(it.target()).ifPresent(thing -> thing.reacts(it.emoji(), it.person()));
            case Fact.Unreacted it -> find(it.target()).ifPresent(thing -> thing.reactsNot(it.emoji(), it.person()));
            case Fact.Read it -> read.merge(it.person() + " " + it.conversation(), it.seq(), Math::max);
            case Fact.Uploaded it -> {
                // Compared with the bytes themselves.
            }
            case Fact.Denied it -> find(it.target()).ifPresent(ExpectedThing::mustBeGone);
            case Fact.Repeated it -> {
                if (!it.first().equals(it.again())) {
                    findings.add(
                            Finding.Kind.KEY,
                            it.first(),
                            it.what() + " repeated under its key by " + it.person() + " became " + it.again());
                }
            }
        }
    }

    private void add(ExpectedThing thing, Findings findings) {
        ExpectedThing before = things.putIfAbsent(thing.id(), thing);
        if (before != null && !before.token().equals(thing.token())) {
            findings.add(
                    Finding.Kind.KEY,
                    thing.id(),
                    "acknowledged as " + before.token() + " and as " + thing.token() + ": two calls, one thing");
        }
    }

    private void allow(Fact fact) {
        switch (fact) {
            case Fact.Opened it -> maybeRooms.add(it.conversation());
            case Fact.Posted it -> maybeTexts.add(it.text());
            case Fact.Commented it -> maybeTexts.add(it.text());
            case Fact.Edited it -> find(it.target()).ifPresent(thing -> thing.maySay(it.text()));
            case Fact.Deleted it -> find(it.target()).ifPresent(ExpectedThing::mayGo);
            case Fact.Reacted it -> find(it.target()).ifPresent(thing -> thing.mayReact(it.emoji(), it.person()));
            case Fact.Unreacted it -> find(it.target()).ifPresent(thing -> thing.mayReact(it.emoji(), it.person()));
            case Fact.Read it -> maybeRead.merge(it.person() + " " + it.conversation(), it.seq(), Math::max);
            case Fact.Uploaded it -> {
                // Nobody has its id.
            }
            case Fact.Denied it -> throw new IllegalArgumentException("a refusal is always known: " + it);
            case Fact.Repeated it -> throw new IllegalArgumentException("a repetition is told or not: " + it);
        }
    }

    Map<String, Set<String>> rooms() {
        return rooms;
    }

    boolean mayBeRoom(String conversation) {
        return rooms.containsKey(conversation) || maybeRooms.contains(conversation);
    }

    Optional<ExpectedThing> find(String id) {
        return Optional.ofNullable(things.get(id));
    }

    /** Whether it was asked for and nobody knows the outcome. */
    boolean mayBeSaid(String text) {
        return maybeTexts.contains(text);
    }

    List<ExpectedThing> things() {
        return List.copyOf(things.values());
    }

    /** How far it must be read at least, and may be at most. */
    Span read(String person, String conversation) {
        String key = person + " " + conversation;
        long least = read.getOrDefault(key, 0L);
        return new Span(least, Math.max(least, maybeRead.getOrDefault(key, 0L)));
    }

    /** From least to most. */
    record Span(long least, long most) {
        boolean holds(long value) {
            return least <= value && value <= most;
        }
    }
}
