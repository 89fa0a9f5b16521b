package io.onecamp.bench.measure;

import org.HdrHistogram.Histogram;

/**
 * What came of a load.
 *
 * @param micros how long each operation took, in microseconds
 * @param failed operations that failed
 * @param seconds how long was measured
 * @param firstFailure words of the first failure; empty where there was none
 */
public record Sample(Histogram micros, long failed, double seconds, String firstFailure) {
    private static final long LONGEST_MICROS = 600_000_000;
    private static final int DIGITS = 3;
    private static final double PER_MILLI = 1000.0;

    /** A histogram of up to ten minutes in which three digits are right. */
    public static Histogram histogram() {
        return new Histogram(LONGEST_MICROS, DIGITS);
    }

    /** Records a time, however long it was. */
    public static void record(Histogram micros, long nanos) {
        micros.recordValue(Math.clamp(nanos / 1000, 0, LONGEST_MICROS));
    }

    public long done() {
        return micros.getTotalCount();
    }

    /** Operations a second. */
    public double perSecond() {
        return seconds <= 0 ? 0 : done() / seconds;
    }

    /** That percentile in milliseconds; not a number where nothing was done. */
    public double millis(double percentile) {
        return done() == 0 ? Double.NaN : micros.getValueAtPercentile(percentile) / PER_MILLI;
    }
}
