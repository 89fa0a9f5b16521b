package io.onecamp.domain.message;

import io.onecamp.domain.id.Seq;
import java.util.List;
import java.util.function.Function;

/** A stretch of a timeline or of a thread, oldest first, and whether there is more on either side. */
public record Page<T>(List<T> all, boolean hasBefore, boolean hasAfter) {
    public Page {
        all = List.copyOf(all);
    }

    /** The page of what a window showed, out of numbers that end at {@code last}. */
    public static <T> Page<T> of(Window window, Seq last, List<T> all, Function<T, Seq> number) {
        if (all.isEmpty()) {
            return empty(window, last);
        }
        return new Page<>(
                all,
                number.apply(all.getFirst()).value() > 1,
                number.apply(all.getLast()).compareTo(last) < 0);
    }

    /** Nothing between the bounds; but there may be something on the far side of them. */
    private static <T> Page<T> empty(Window window, Seq last) {
        boolean anything = last.value() > 0;
        return switch (window) {
            case Window.After after -> new Page<>(List.of(), anything, false);
            case Window.Around around -> new Page<>(List.of(), anything, false);
            case Window.Before before -> new Page<>(List.of(), false, anything);
            case Window.Newest newest -> new Page<>(List.of(), false, false);
        };
    }
}
