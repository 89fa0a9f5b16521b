package io.onecamp.domain.person;

import io.onecamp.domain.failure.Invalid;
import java.text.Normalizer;

/** The name a person is shown by: 1 to 80 characters, one line, no control characters, in Unicode form NFC. */
public record PersonName(String value) {
    public static final int LONGEST = 80;

    /** @throws Invalid naming the field {@code name} */
    public static PersonName of(String typed) {
        String name = Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
        if (name.isEmpty() || name.codePointCount(0, name.length()) > LONGEST) {
            throw Invalid.field("name", "must have 1 to " + LONGEST + " characters");
        }
        if (name.codePoints().anyMatch(PersonName::isUnfit)) {
            throw Invalid.field("name", "must be one line of valid text without control characters");
        }
        return new PersonName(name);
    }

    private static boolean isUnfit(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            // Direction overrides could make one name look like another's.
            default -> (codePoint >= 0x202A && codePoint <= 0x202E) || (codePoint >= 0x2066 && codePoint <= 0x2069);
        };
    }

    @Override
    public String toString() {
        return value;
    }
}
