package io.onecamp.bench.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/**
 * Repeats work. In a <b>closed loop</b> each client begins the next operation when the last one has ended: this tells
 * what the system can do, and its times are what a client sees who waits. In an <b>open loop</b> operations are due at
 * times fixed beforehand and measured from then, whether or not a client was free: an answer that was slow makes those
 * that were due meanwhile late, too, as it does for people (no coordinated omission).
 */
public final class Loop {
    /** How long an open loop goes on after its time to do what was due; the rest counts as failed. */
    private static final long GRACE_NANOS = TimeUnit.SECONDS.toNanos(10);

    private static final long LONGEST_NAP_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final Load load;
    private final Stop stop;

    public Loop(Load load, Stop stop) {
        this.load = load;
        this.stop = stop;
    }

    /** Closed loop. */
    public Sample closed(Work work) {
        long from = System.nanoTime() + load.warmUp().toNanos();
        long until = from + load.measured().toNanos();
        AtomicLong next = new AtomicLong();
        List<Tallied> all = inParallel((client, tallied) -> {
            // One that takes longer than all the time there is, is still measured once by each client.
            for (long begin = System.nanoTime();
                    (begin < until || tallied.isEmpty()) && !stop.isAsked();
                    begin = System.nanoTime()) {
                attempt(work, new Work.Turn(client, next.getAndIncrement(), begin), tallied, from);
            }
        });
        long last = all.stream().mapToLong(one -> one.lastEnd).max().orElse(from);
        return sample(all, last - from);
    }

    /** Open loop: so many a second, evenly, shared by the clients. */
    public Sample open(double perSecond, Work work) {
        Schedule schedule = new Schedule(System.nanoTime(), perSecond, load);
        AtomicLong next = new AtomicLong();
        List<Tallied> all = inParallel((client, tallied) -> {
            for (long i = next.getAndIncrement(); i < schedule.count() && !stop.isAsked(); i = next.getAndIncrement()) {
                long due = schedule.due(i);
                awaitTime(due);
                if (System.nanoTime() > schedule.end() + GRACE_NANOS) {
                    notSent(tallied, schedule, due);
                } else {
                    attempt(work, new Work.Turn(client, i, due), tallied, schedule.from());
                }
            }
        });
        return sample(all, load.measured().toNanos());
    }

    private static void attempt(Work work, Work.Turn turn, Tallied tallied, long measuredFrom) {
        boolean counts = turn.due() - measuredFrom >= 0;
        try {
            work.once(turn);
            if (counts) {
                long end = System.nanoTime();
                tallied.done(end - turn.due(), end);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            if (counts) {
                tallied.failed(e);
            }
        }
    }

    /** Nobody came to it, so the system could not bear this rate. */
    private static void notSent(Tallied tallied, Schedule schedule, long due) {
        if (due >= schedule.from()) {
            tallied.failed(new IllegalStateException("not sent: all clients were busy"));
        }
    }

    private void awaitTime(long due) {
        for (long left = due - System.nanoTime(); left > 0 && !stop.isAsked(); left = due - System.nanoTime()) {
            LockSupport.parkNanos(Math.min(left, LONGEST_NAP_NANOS));
        }
    }

    private interface Client {
        void run(int number, Tallied tallied);
    }

    private List<Tallied> inParallel(Client client) {
        List<Tallied> all = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < load.clients(); i++) {
            int number = i;
            Tallied tallied = new Tallied();
            all.add(tallied);
            threads.add(Thread.ofPlatform().name("client-" + i).start(() -> client.run(number, tallied)));
        }
        threads.forEach(Loop::join);
        return all;
    }

    private static void join(Thread thread) {
        boolean interrupted = false;
        while (true) {
            try {
                thread.join();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Sample sample(List<Tallied> all, long nanos) {
        Histogram micros = Sample.histogram();
        all.forEach(one -> micros.add(one.micros));
        long failed = all.stream().mapToLong(one -> one.failed).sum();
        String failure = all.stream()
                .map(one -> one.firstFailure)
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse("");
        return new Sample(micros, failed, nanos / (double) TimeUnit.SECONDS.toNanos(1), failure);
    }
}
