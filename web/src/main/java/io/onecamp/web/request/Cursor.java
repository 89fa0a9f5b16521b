package io.onecamp.web.request;

import io.onecamp.web.failure.Unreadable;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** A place in a list, opaque to the caller: two texts, the second of which has no line break. */
public final class Cursor {

    private Cursor() {}

    public static String of(Object first, Object second) {
        String text = first + "\n" + second;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads a cursor back; one that we cannot have made is unreadable (400). */
    public static <T> Optional<T> read(@Nullable String cursor, BiFunction<String, String, T> make) {
        if (cursor == null) {
            return Optional.empty();
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            int line = text.lastIndexOf('\n');
            return Optional.of(make.apply(text.substring(0, Math.max(line, 0)), text.substring(line + 1)));
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw Unreadable.field("malformed", "cursor", "is not one that a list gave out");
        }
    }
}
