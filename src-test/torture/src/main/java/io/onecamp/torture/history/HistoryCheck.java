package io.onecamp.torture.history;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compares what was acknowledged with what everybody reads in the end: nothing lost, nothing twice, dense numbers, the
 * last word of each author, exactly the reactions there were, the same for everybody.
 */
public final class HistoryCheck {
    private final Expected expected;
    private final Findings findings;
    private final Set<String> seenIds = new HashSet<>();
    private final Map<String, String> tokens = new HashMap<>();

    private HistoryCheck(Expected expected, Findings findings) {
        this.expected = expected;
        this.findings = findings;
    }

    /** Adds what is wrong to the findings. */
    public static void of(History history, List<Seen> everybody, Findings findings) {
        HistoryCheck check = new HistoryCheck(Expected.of(history, findings), findings);
        everybody.forEach(check::rooms);
        check.eachOnce(everybody);
        check.lost();
        check.denied();
        new Agreement(findings).of(everybody);
    }

    private void rooms(Seen seen) {
        expected.rooms().forEach((id, people) -> {
            if (people.contains(seen.person()) && !seen.rooms().containsKey(id)) {
                findings.add(Finding.Kind.LOST, id, "the conversation is not there for " + seen.person());
            }
        });
        seen.rooms().forEach((id, people) -> {
            if (!expected.mayBeRoom(id)) {
                findings.add(Finding.Kind.UNKNOWN, id, "a conversation that nobody opened");
            }
            if (!people.contains(seen.person())) {
                findings.add(Finding.Kind.UNKNOWN, id, seen.person() + " sees it and is not in it");
            }
        });
        seen.read().forEach((conversation, read) -> {
            Expected.Span span = expected.read(seen.person(), conversation);
            if (!span.holds(read)) {
                findings.add(
                        Finding.Kind.ALTERED,
                        conversation,
                        "read by " + seen.person() + " up to " + read + ", acknowledged " + span);
            }
        });
    }

    /** What several people read is judged once; that they read the same is judged elsewhere. */
    private void eachOnce(List<Seen> everybody) {
        Map<String, List<Seen.Thing>> messages = new HashMap<>();
        Map<String, List<Seen.Thing>> comments = new HashMap<>();
        everybody.forEach(seen -> {
            seen.messages().forEach(messages::putIfAbsent);
            seen.comments().forEach(comments::putIfAbsent);
        });
        messages.forEach(this::list);
        comments.forEach(this::list);
        messages.values().forEach(all -> all.forEach(message -> counted(message, comments)));
    }

    private void list(String parent, List<Seen.Thing> things) {
        long next = 1;
        for (Seen.Thing thing : things) {
            if (thing.number() > next) {
                findings.add(Finding.Kind.HOLE, parent, next + " to " + (thing.number() - 1) + " are missing");
            } else if (thing.number() < next) {
                findings.add(Finding.Kind.DOUBLE, parent, "number " + thing.number() + " comes again");
            }
            next = Math.max(next, thing.number() + 1);
            if (!seenIds.add(thing.id())) {
                findings.add(Finding.Kind.DOUBLE, thing.id(), "is there more than once, now as " + thing.number());
            }
            expected.find(thing.id()).ifPresentOrElse(must -> compare(must, thing), () -> unknown(thing));
        }
    }

    private void unknown(Seen.Thing thing) {
        String text = thing.said().text();
        boolean isGone = thing.said().gone() == Seen.Gone.YES;
        if (isGone || !expected.mayBeSaid(text)) {
            findings.add(
                    Finding.Kind.UNKNOWN,
                    thing.id(),
                    "nobody was told of it: number " + thing.number() + " of " + thing.parent() + ", \"" + text + "\"");
        }
        once(thing, text);
    }

    private void compare(ExpectedThing must, Seen.Thing thing) {
        once(thing, must.text());
        boolean isGone = thing.said().gone() == Seen.Gone.YES;
        if (must.number() != thing.number()
                || !must.parent().equals(thing.parent())
                || !must.author().equals(thing.said().author())) {
            findings.add(
                    Finding.Kind.ALTERED,
                    thing.id(),
                    "acknowledged as number " + must.number() + " of " + must.parent() + " by " + must.author()
                            + ", now number " + thing.number() + " of " + thing.parent() + " by "
                            + thing.said().author());
        }
        if (must.isGone() && !isGone) {
            findings.add(
                    Finding.Kind.RESURRECTED,
                    thing.id(),
                    "was deleted and says \"" + thing.said().text() + "\"");
        }
        if (isGone) {
            gone(must, thing);
        } else {
            present(must, thing);
        }
        String wrong = must.wrong(thing.added().reactions());
        if (!wrong.isEmpty()) {
            findings.add(Finding.Kind.TALLY, thing.id(), wrong);
        }
        thing.added().counts().forEach((emoji, count) -> {
            int people = thing.added().reactions().getOrDefault(emoji, Set.of()).size();
            if (count != people) {
                findings.add(Finding.Kind.TALLY, thing.id(), emoji + " is counted " + count + " times, of " + people);
            }
        });
    }

    private void gone(ExpectedThing must, Seen.Thing thing) {
        if (!must.mayBeGone()) {
            findings.add(Finding.Kind.LOST, thing.id(), "is deleted, and nobody deleted it: \"" + must.text() + "\"");
        }
        if (!thing.said().text().isEmpty() || !thing.said().files().isEmpty()) {
            findings.add(
                    Finding.Kind.RESURRECTED,
                    thing.id(),
                    "is deleted and says \"" + thing.said().text() + "\"");
        }
    }

    private void present(ExpectedThing must, Seen.Thing thing) {
        if (!must.isGone() && !must.maySayNow(thing.said().text())) {
            findings.add(
                    Finding.Kind.ALTERED,
                    thing.id(),
                    "says \"" + thing.said().text() + "\", acknowledged was \"" + must.text() + "\"");
        }
        if (!must.isGone() && !must.files().equals(thing.said().files())) {
            findings.add(
                    Finding.Kind.ALTERED,
                    thing.id(),
                    "carries " + thing.said().files() + ", acknowledged were " + must.files());
        }
    }

    /** The first word of a text stands for one call. */
    private void once(Seen.Thing thing, String text) {
        String token = ExpectedThing.token(text);
        String before = token.isEmpty() ? null : tokens.put(token, thing.id());
        if (before != null && !before.equals(thing.id())) {
            findings.add(Finding.Kind.DOUBLE, thing.id(), token + " is there as " + before + ", too");
        }
    }

    private void counted(Seen.Thing message, Map<String, List<Seen.Thing>> comments) {
        List<Seen.Thing> under = comments.getOrDefault(message.id(), List.of());
        long present =
                under.stream().filter(one -> one.said().gone() == Seen.Gone.NO).count();
        if (message.added().comments() != present) {
            findings.add(
                    Finding.Kind.TALLY,
                    message.id(),
                    "is said to have " + message.added().comments() + " comments, of which " + present + " are there");
        }
    }

    private void lost() {
        for (ExpectedThing thing : expected.things()) {
            if (!seenIds.contains(thing.id())) {
                findings.add(
                        Finding.Kind.LOST,
                        thing.id(),
                        "acknowledged as number " + thing.number() + " of " + thing.parent() + ": \"" + thing.text()
                                + "\"");
            }
        }
    }

    private void denied() {
        expected.things().stream()
                .filter(ExpectedThing::isDeniedWithoutReason)
                .forEach(thing -> findings.add(
                        Finding.Kind.REFUSED, thing.id(), "was refused as deleted, and nobody deleted it"));
    }
}
