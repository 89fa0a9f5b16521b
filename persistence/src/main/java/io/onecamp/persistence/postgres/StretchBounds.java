package io.onecamp.persistence.postgres;

import io.onecamp.domain.id.Seq;
import io.onecamp.domain.message.Window;

/**
 * The bounds of a window of dense numbers as SQL: {@code low} (not in it) and {@code high} (in it). A stretch is then a
 * range of an index. Only numbers of ours go in, never a caller's text.
 */
public final class StretchBounds {
    private StretchBounds() {}

    /** @param last the SQL of the last number there is */
    public static String of(Window window, String last) {
        int limit = window.limit();
        return switch (window) {
            case Window.Newest newest -> "%s - %d as low, %s as high".formatted(last, limit, last);
            case Window.Before before -> {
                // The newest ones below it, also where nothing of that number was said yet.
                String high =
                        "least(%s, (%d)::bigint)".formatted(last, before.seq().value() - 1);
                yield "%s - %d as low, %s as high".formatted(high, limit, high);
            }
            case Window.After after -> range(bounded(after.seq()), bounded(after.seq()) + limit);
            case Window.Around around -> {
                long low = Math.max(0, bounded(around.seq()) - 1 - limit / 2);
                yield range(low, low + limit);
            }
        };
    }

    /** Far above any number given, far below where adding a limit overflows. */
    private static long bounded(Seq seq) {
        return Math.min(seq.value(), Long.MAX_VALUE / 2);
    }

    private static String range(long low, long high) {
        return "(%d)::bigint as low, (%d)::bigint as high".formatted(low, high);
    }
}
