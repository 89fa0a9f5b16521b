package io.onecamp.bench.measure;

import org.HdrHistogram.Histogram;

/** What one client has measured; written by it alone, read when it has ended. */
final class Tallied {
    final Histogram micros = Sample.histogram();
    long failed;
    long lastEnd;
    String firstFailure = "";

    void done(long nanos, long end) {
        Sample.record(micros, nanos);
        lastEnd = Math.max(lastEnd, end);
    }

    /** Whether nothing was measured yet. */
    boolean isEmpty() {
        return micros.getTotalCount() == 0 && failed == 0;
    }

    void failed(Exception e) {
        failed++;
        if (firstFailure.isEmpty()) {
            firstFailure = e.getClass().getSimpleName() + ": " + e.getMessage();
        }
    }
}
