package io.onecamp.torture.history;

import java.util.List;
import java.util.Set;

/**
 * One thing that the product has acknowledged to one person; or, where nobody knows the outcome, that may have happened.
 * A target is a message or a comment.
 */
public sealed interface Fact {
    /** Who did it, by id. */
    String person();

    /** The conversation is there, with these people. */
    record Opened(String person, String conversation, Set<String> people) implements Fact {}

    /** Something was said; its first word is nobody else's. Id and number are empty where only asked for. */
    record Posted(String person, String conversation, Place place, String text, List<String> files) implements Fact {}

    /** Something was said under a message. */
    record Commented(String person, String message, Place place, String text) implements Fact {}

    record Edited(String person, String target, String text) implements Fact {}

    record Deleted(String person, String target) implements Fact {}

    record Reacted(String person, String target, String emoji) implements Fact {}

    record Unreacted(String person, String target, String emoji) implements Fact {}

    record Read(String person, String conversation, long seq) implements Fact {}

    record Uploaded(String person, String file, String sha256) implements Fact {}

    /** It was refused, because its target was deleted. */
    record Denied(String person, String target) implements Fact {}

    /** A call under a key that was answered before has been answered again. */
    record Repeated(String person, String what, String first, String again) implements Fact {}

    /** Which one it became. */
    record Place(String id, long number) {
        /** Asked for, and no answer came. */
        public static final Place UNKNOWN = new Place("", 0);
    }
}
