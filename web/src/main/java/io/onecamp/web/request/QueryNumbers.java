package io.onecamp.web.request;

import io.onecamp.domain.failure.Invalid;
import io.onecamp.domain.message.Window;
import io.onecamp.web.failure.Unreadable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Numbers in queries: what is no number is unreadable (400), what is too large or small is not allowed (422). */
public final class QueryNumbers {

    /** How many of a list one gets who does not say. */
    public static final int USUAL = 50;

    private QueryNumbers() {}

    /** A whole number from 0; empty where the parameter is absent. */
    public static Optional<Long> natural(String name, @Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        if (!text.matches("[0-9]{1,18}")) {
            throw Unreadable.field("malformed", name, "must be a whole number, 0 or more");
        }
        return Optional.of(Long.valueOf(text));
    }

    /** A whole number from 0 to the largest allowed. */
    public static Optional<Integer> upTo(int largest, String name, @Nullable String text) {
        return natural(name, text).map(value -> {
            if (value > largest) {
                throw Invalid.field(name, "must be from 0 to " + largest);
            }
            return value.intValue();
        });
    }

    /** The parameter {@code limit}: 1 to 200, 50 where it is absent. */
    public static int limit(@Nullable String text) {
        long value = natural("limit", text).orElse((long) USUAL);
        return Window.checkedLimit((int) Math.min(value, Integer.MAX_VALUE));
    }
}
