package io.onecamp.torture.history;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A message or comment that was acknowledged, as it must be now. */
final class ExpectedThing {
    private final boolean isMessage;
    private final String parent;
    private final Fact.Place place;
    private final String author;
    private final List<String> files;
    private final Map<String, Set<String>> reactions = new HashMap<>();
    private final Set<String> openReactions = new HashSet<>();
    private final Set<String> texts = new HashSet<>();
    private String text;
    private boolean gone;
    private boolean mayBeGone;
    private boolean mustBeGone;

    private ExpectedThing(Kind kind, String parent, Fact.Place place, Fact.Posted said) {
        this.isMessage = kind == Kind.MESSAGE;
        this.parent = parent;
        this.place = place;
        this.author = said.person();
        this.text = said.text();
        this.files = List.copyOf(said.files());
    }

    private enum Kind {
        MESSAGE,
        COMMENT
    }

    static ExpectedThing message(
            String conversation, Fact.Place place, String author, String text, List<String> files) {
        return new ExpectedThing(
                Kind.MESSAGE, conversation, place, new Fact.Posted(author, conversation, place, text, files));
    }

    static ExpectedThing comment(String message, Fact.Place place, String author, String text) {
        return new ExpectedThing(
                Kind.COMMENT, message, place, new Fact.Posted(author, message, place, text, List.of()));
    }

    void says(String newText) {
        text = newText;
    }

    void maySay(String newText) {
        texts.add(newText);
    }

    void goes() {
        gone = true;
    }

    void mayGo() {
        mayBeGone = true;
    }

    void mustBeGone() {
        mustBeGone = true;
    }

    void reacts(String emoji, String person) {
        reactions.computeIfAbsent(emoji, none -> new HashSet<>()).add(person);
    }

    void reactsNot(String emoji, String person) {
        Set<String> people = reactions.getOrDefault(emoji, new HashSet<>());
        people.remove(person);
        if (people.isEmpty()) {
            reactions.remove(emoji);
        }
    }

    void mayReact(String emoji, String person) {
        openReactions.add(emoji + " " + person);
    }

    String id() {
        return place.id();
    }

    long number() {
        return place.number();
    }

    boolean isMessage() {
        return isMessage;
    }

    String parent() {
        return parent;
    }

    String author() {
        return author;
    }

    List<String> files() {
        return files;
    }

    /** The first word, which nobody else's thing has. */
    String token() {
        return token(text);
    }

    static String token(String text) {
        int end = text.indexOf(' ');
        return end < 0 ? text : text.substring(0, end);
    }

    String text() {
        return text;
    }

    boolean maySayNow(String seen) {
        return seen.equals(text) || texts.contains(seen);
    }

    boolean isGone() {
        return gone;
    }

    boolean mayBeGone() {
        return gone || mayBeGone;
    }

    /** Somebody was refused because it is gone, so it has to be. */
    boolean isDeniedWithoutReason() {
        return mustBeGone && !mayBeGone();
    }

    /** What is wrong with these reactions; empty where nothing is. */
    String wrong(Map<String, Set<String>> seen) {
        Set<String> emoji = new HashSet<>(seen.keySet());
        emoji.addAll(reactions.keySet());
        StringBuilder wrong = new StringBuilder();
        for (String one : emoji) {
            Set<String> must = reactions.getOrDefault(one, Set.of());
            Set<String> are = seen.getOrDefault(one, Set.of());
            must.stream()
                    .filter(person -> !are.contains(person) && !openReactions.contains(one + " " + person))
                    .forEach(person -> wrong.append(' ')
                            .append(one)
                            .append(" of ")
                            .append(person)
                            .append(" is missing;"));
            are.stream()
                    .filter(person -> !must.contains(person) && !openReactions.contains(one + " " + person))
                    .forEach(person -> wrong.append(' ')
                            .append(one)
                            .append(" of ")
                            .append(person)
                            .append(" is too many;"));
        }
        return wrong.toString().strip();
    }
}
