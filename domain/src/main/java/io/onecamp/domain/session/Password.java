package io.onecamp.domain.session;

import io.onecamp.domain.failure.Invalid;
import java.util.Locale;
import java.util.Set;

/** A password as typed: {@value #SHORTEST} to {@value #LONGEST} characters. Its text never reaches a log or a store. */
public final class Password {
    public static final int SHORTEST = 10;
    public static final int LONGEST = 128;

    private final String typed;

    private Password(String typed) {
        this.typed = typed;
    }

    /** A password somebody wants to have from now on: checked for length, and against common ones and their own name. */
    public static Password chosen(String typed, Set<String> common, String email) {
        int length = typed.codePointCount(0, typed.length());
        if (length < SHORTEST || length > LONGEST) {
            throw Invalid.field("password", "must have " + SHORTEST + " to " + LONGEST + " characters");
        }
        String folded = typed.toLowerCase(Locale.ROOT);
        if (common.contains(folded)
                || folded.equals(email)
                || folded.chars().distinct().count() < 4) {
            throw Invalid.field("password", "is too common or too simple; choose another");
        }
        return new Password(typed);
    }

    /** A password somebody signs in with: whatever was typed, cut at the longest so that hashing stays bounded. */
    public static Password claimed(String typed) {
        return new Password(typed.length() > 2 * LONGEST ? typed.substring(0, 2 * LONGEST) : typed);
    }

    public String typed() {
        return typed;
    }

    @Override
    public String toString() {
        return "Password";
    }
}
