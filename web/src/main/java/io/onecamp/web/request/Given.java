package io.onecamp.web.request;

import io.onecamp.domain.failure.Invalid;
import io.onecamp.web.failure.Unreadable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a call needs and may lack. */
public final class Given {

    private Given() {}

    /** The body as a form; without one the request is unreadable (400). */
    public static <T> T body(@Nullable T form) {
        if (form == null) {
            throw Unreadable.noBody();
        }
        return form;
    }

    /** A field of the form that must be there (422). */
    public static <T> T field(String name, @Nullable T value) {
        if (value == null) {
            throw Invalid.field(name, "is required");
        }
        return value;
    }

    /**
     * What the words say, where they are right. Where they are not, the thing they are for is asked for first: what one
     * may not see is not found (404) whatever is said to it (422).
     *
     * @param door throws {@link io.onecamp.domain.failure.NotFound} where the caller may not see the thing
     */
    public static <T> T words(Supplier<T> words, Runnable door) {
        try {
            return words.get();
        } catch (Invalid invalid) {
            door.run();
            throw invalid;
        }
    }
}
