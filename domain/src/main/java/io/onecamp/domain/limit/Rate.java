package io.onecamp.domain.limit;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * So often in so long. All of it may be used at once; what was used comes back evenly over the period, so that nobody
 * waits for a window to end.
 *
 * @param calls how often, 1 at least
 * @param period in how long, 1 second at least
 */
public record Rate(int calls, Duration period) {
    private static final Pattern WRITTEN = Pattern.compile("([1-9][0-9]{0,6})/([1-9][0-9]{0,5})");

    public Rate {
        if (calls < 1 || period.toSeconds() < 1) {
            throw new IllegalArgumentException("a rate needs a call and a second");
        }
    }

    /**
     * As an operator writes it: {@code 600/60} is 600 in 60 seconds.
     *
     * @throws IllegalArgumentException saying how it is written
     */
    public static Rate of(String written) {
        Matcher matched = WRITTEN.matcher(written);
        if (!matched.matches()) {
            throw new IllegalArgumentException(
                    "must be a number of calls, a slash and a number of seconds, as 600/60, not " + written);
        }
        return new Rate(Integer.parseInt(matched.group(1)), Duration.ofSeconds(Integer.parseInt(matched.group(2))));
    }

    /** How long until one call has come back, in microseconds. */
    public long microsPerCall() {
        return Math.max(1, period.toMillis() * 1_000 / calls);
    }
}
