package io.onecamp.bench.run;

import io.onecamp.bench.http.Ear;
import io.onecamp.bench.measure.Load;
import io.onecamp.bench.measure.Sample;
import io.onecamp.bench.measure.Work;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Counts which posts of one round were heard how often, and how long after they were due. */
final class Heard implements Ear.Hearing {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final int NOT_ANSWERED = Integer.MIN_VALUE / 2;

    private final Load load;
    private final int perSecond;
    private final String mark = "bench-" + Long.toString(System.nanoTime(), 36) + "-";
    private final AtomicIntegerArray times;
    private final AtomicLongArray due;
    private final Histogram micros = new ConcurrentHistogram(Sample.histogram());

    Heard(Load load, int perSecond) {
        this.load = load;
        this.perSecond = perSecond;
        int posts = (int) (perSecond * load.whole().toSeconds() + perSecond + 1);
        this.times = new AtomicIntegerArray(posts);
        this.due = new AtomicLongArray(posts);
        for (int i = 0; i < posts; i++) {
            times.set(i, NOT_ANSWERED);
        }
    }

    /** This post is about to be sent. */
    void sending(Work.Turn turn) {
        due.set((int) turn.number(), turn.due());
    }

    String text(long post) {
        return mark + post + " the tide turns";
    }

    /** From now on it counts as lost if it is not heard. */
    void answered(long post) {
        times.addAndGet((int) post, -NOT_ANSWERED);
    }

    @Override
    public void frame(String json, long nanos) {
        int at = json.indexOf(mark);
        if (at < 0) {
            return;
        }
        int from = at + mark.length();
        int post = Integer.parseInt(json, from, json.indexOf(' ', from), 10);
        times.incrementAndGet(post);
        if (isMeasured(post)) {
            micros.recordValue(Math.max(0, (nanos - due.get(post)) / 1000));
        }
    }

    /** Posts before that number warm up. */
    private boolean isMeasured(int post) {
        return post >= perSecond * load.warmUp().toMillis() / 1000;
    }

    /** Until everybody has heard everything, or nobody hears anything any more. */
    void awaitAll(int sockets) {
        long until = System.nanoTime() + PATIENCE_NANOS;
        while (lost(sockets) > 0 && System.nanoTime() < until) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    /** Deliveries of answered posts that did not come. */
    long lost(int sockets) {
        long lost = 0;
        for (int i = 0; i < times.length(); i++) {
            int heard = times.get(i);
            if (heard >= 0) {
                lost += Math.max(0, sockets - heard);
            }
        }
        return lost;
    }

    Sample sample() {
        return new Sample(micros.copy(), 0, load.measured().toNanos() / 1e9, "");
    }
}
