package io.onecamp.domain.message;

import io.onecamp.domain.failure.Invalid;

/**
 * What a person typed: Markdown, kept as typed but for white space at the ends. 1 to {@value #LONGEST} characters
 * (Unicode code points), valid Unicode, no NUL, because PostgreSQL's text and JSON cannot hold one.
 */
public record MessageText(String value) {
    public static final int LONGEST = 20_000;

    /** For a message that says nothing because its attachments do. */
    public static final MessageText NONE = new MessageText("");

    /** @throws Invalid naming the field {@code text} */
    public static MessageText of(String typed) {
        String text = typed.strip();
        if (text.isEmpty() || text.codePointCount(0, text.length()) > LONGEST) {
            throw Invalid.field("text", "must have 1 to " + LONGEST + " characters after trimming");
        }
        if (text.indexOf('\0') >= 0) {
            throw Invalid.field("text", "must not contain the character NUL (U+0000)");
        }
        if (text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
            throw Invalid.field("text", "must be valid Unicode: it contains half of a surrogate pair");
        }
        return new MessageText(text);
    }
}
