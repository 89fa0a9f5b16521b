package io.onecamp.bench.measure;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Tells what is done, how far it is, and how long it still takes, judged by what the steps so far took. */
public final class Progress {
    private final PrintStream out;
    private double expected;
    private double expectedDone;
    private double spent;
    private int steps;
    private int step;

    public Progress(PrintStream out) {
        this.out = out;
    }

    /** A step to come. */
    public void plan(Duration time) {
        steps++;
        expected += seconds(time);
    }

    public void say(String words) {
        out.println(words);
        out.flush();
    }

    /** Does a planned step. */
    public <T> T step(String what, Duration planned, Step<T> work) throws Exception {
        step++;
        out.printf(Locale.ROOT, "[%d/%d] %s (about %s left) ...", step, steps, what, words(left()));
        out.flush();
        long begin = System.nanoTime();
        try {
            return work.run();
        } finally {
            spent += (System.nanoTime() - begin) / 1e9;
            expectedDone += seconds(planned);
        }
    }

    /** Ends the line of a step. */
    public void result(String words) {
        out.println(" " + words);
        out.flush();
    }

    double left() {
        double factor = expectedDone <= 0 ? 1 : Math.max(1, spent / expectedDone);
        return Math.max(0, expected - expectedDone) * factor;
    }

    public static String words(double seconds) {
        return seconds < 100
                ? Math.round(seconds) + " s"
                : String.format(Locale.ROOT, "%d min", Math.round(seconds / 60));
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }

    /** A piece of work with an answer. */
    @FunctionalInterface
    public interface Step<T> {
        T run() throws Exception;
    }
}
