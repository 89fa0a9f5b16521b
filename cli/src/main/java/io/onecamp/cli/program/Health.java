package io.onecamp.cli.program;

import org.jspecify.annotations.Nullable;

/**
 * What a program said when asked.
 *
 * @param state whether it can be used
 * @param detail its version, or why it cannot be used; one line
 */
public record Health(State state, String detail) {
    /** A server's reason may be a page long; the log has all of it. */
    private static final int LONGEST = 500;

    /** Whether a program can be used. */
    public enum State {
        UP,
        DOWN,
        /** It has said itself that it will not come up: there is nothing to wait for. */
        FAILED
    }

    /** It works. */
    public static Health up(String detail) {
        return new Health(State.UP, detail);
    }

    /** It does not, and why. */
    public static Health down(@Nullable String detail) {
        String words = detail == null ? "no answer" : detail;
        return new Health(State.DOWN, words.lines().findFirst().orElse("no answer"));
    }

    /** It does not, and why. */
    public static Health down(Exception e) {
        return down(e.getMessage() == null ? "does not answer" : e.getMessage());
    }

    /** It has given up, and why. */
    public static Health failed(String detail) {
        String line = detail.strip().replaceAll("\\s+", " ");
        return new Health(State.FAILED, line.length() <= LONGEST ? line : line.substring(0, LONGEST) + " ...");
    }

    /** Whether it has given up, so that nobody need wait for it. */
    public boolean isFailed() {
        return state == State.FAILED;
    }

    /** Whether it can be used. */
    public boolean isUp() {
        return state == State.UP;
    }
}
