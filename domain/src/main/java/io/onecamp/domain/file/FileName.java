package io.onecamp.domain.file;

import io.onecamp.domain.failure.Invalid;
import java.text.Normalizer;

/**
 * What a file is called: 1 to {@value #LONGEST} characters in Unicode form NFC. It is only ever shown and offered for
 * saving: no path is made of it. What could mislead there is taken out rather than refused, because nobody can rename a
 * file that a phone has just named.
 */
public record FileName(String value) {
    public static final int LONGEST = 255;

    /**
     * The last segment of what was given, without control characters, path separators and direction overrides.
     *
     * @throws Invalid naming the field {@code file}, where nothing is left or too much
     */
    public static FileName of(String given) {
        StringBuilder kept = new StringBuilder();
        lastSegment(Normalizer.normalize(given, Normalizer.Form.NFC))
                .codePoints()
                .filter(c -> !isUnfit(c))
                .forEach(kept::appendCodePoint);
        String name = kept.toString().strip();
        if (name.isEmpty() || name.equals(".") || name.equals("..")) {
            throw Invalid.field("file", "must have a name");
        }
        if (name.codePointCount(0, name.length()) > LONGEST) {
            throw Invalid.field("file", "must have a name of at most " + LONGEST + " characters");
        }
        return new FileName(name);
    }

    private static String lastSegment(String path) {
        int separator = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
        return path.substring(separator + 1);
    }

    private static boolean isUnfit(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            // Marks and overrides of direction: "gpj.exe" must not look like "exe.jpg".
            default ->
                codePoint == 0x200E
                        || codePoint == 0x200F
                        || codePoint == 0x061C
                        || (codePoint >= 0x202A && codePoint <= 0x202E)
                        || (codePoint >= 0x2066 && codePoint <= 0x2069);
        };
    }

    @Override
    public String toString() {
        return value;
    }
}
