package io.onecamp.web.file;

import io.onecamp.domain.file.ByteRange;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the header {@code Range} asks of so many bytes (RFC 9110): one stretch; several, or nonsense, are not heeded. */
final class Ranges {
    private static final Pattern ONE = Pattern.compile("bytes=\\s*(\\d{0,18})\\s*-\\s*(\\d{0,18})\\s*");

    private Ranges() {}

    /** What is to be answered. */
    sealed interface Asked {}

    /** All of it. */
    record Whole() implements Asked {}

    /** One stretch of it: 206. */
    record Part(ByteRange range) implements Asked {}

    /** Nothing of it: 416. */
    record Outside() implements Asked {}

    static Asked of(@Nullable String header, long size) {
        Matcher one = ONE.matcher(header == null ? "" : header);
        if (!one.matches() || (one.group(1).isEmpty() && one.group(2).isEmpty())) {
            return new Whole();
        }
        if (one.group(1).isEmpty()) {
            long last = Math.min(Long.parseLong(one.group(2)), size);
            return last == 0 ? new Outside() : new Part(new ByteRange(size - last, last));
        }
        long from = Long.parseLong(one.group(1));
        long to = one.group(2).isEmpty() ? Long.MAX_VALUE : Long.parseLong(one.group(2));
        if (to < from) {
            return new Whole();
        }
        return from >= size ? new Outside() : new Part(new ByteRange(from, Math.min(to, size - 1) - from + 1));
    }

    /** The stretch that is answered; empty for all of it. */
    static Optional<ByteRange> range(Asked asked) {
        return asked instanceof Part part ? Optional.of(part.range()) : Optional.empty();
    }
}
