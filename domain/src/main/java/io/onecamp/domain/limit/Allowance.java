package io.onecamp.domain.limit;

import java.time.Duration;

/**
 * What somebody may still do.
 *
 * @param isAllowed whether this call may happen
 * @param limit how often in all
 * @param remaining how often now, after this call
 * @param reset when all of it has come back
 * @param retryAfter how long before the next call may happen; zero where it may at once
 */
public record Allowance(boolean isAllowed, int limit, int remaining, Duration reset, Duration retryAfter) {

    /**
     * What is left under a rate.
     *
     * @param used how much of the period is used, in microseconds: this call's share included where it is allowed
     */
    public static Allowance of(Rate rate, boolean isAllowed, long used) {
        long each = rate.microsPerCall();
        long whole = each * rate.calls();
        long left = Math.max(0, whole - used);
        long wait = Math.max(0, used + each - whole);
        return new Allowance(
                isAllowed, rate.calls(), (int) (left / each), micros(used), isAllowed ? Duration.ZERO : micros(wait));
    }

    /** The narrower of two: the one that refuses, else the one with less left. */
    public Allowance and(Allowance other) {
        if (isAllowed != other.isAllowed) {
            return isAllowed ? other : this;
        }
        return remaining <= other.remaining ? this : other;
    }

    private static Duration micros(long micros) {
        return Duration.ofNanos(micros * 1_000);
    }
}
