package io.onecamp.bench.report;

import io.onecamp.bench.measure.Sample;
import java.util.Locale;

/** Numbers as they stand in tables: three digits, no more than were measured. */
public final class Cells {
    private static final double P50 = 50;
    private static final double P99 = 99;

    private Cells() {}

    public static String number(double value) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        if (value >= 100) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        return String.format(Locale.ROOT, value >= 10 ? "%.1f" : "%.2f", value);
    }

    public static String rate(Sample sample) {
        return number(sample.perSecond());
    }

    public static String p50(Sample sample) {
        return number(sample.millis(P50));
    }

    public static String p99(Sample sample) {
        return number(sample.millis(P99));
    }

    public static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** In a line of progress. */
    public static String words(Sample sample) {
        return rate(sample) + "/s, p50 " + p50(sample) + " ms, p99 " + p99(sample) + " ms"
                + (sample.failed() > 0 ? ", " + sample.failed() + " failed: " + sample.firstFailure() : "");
    }
}
