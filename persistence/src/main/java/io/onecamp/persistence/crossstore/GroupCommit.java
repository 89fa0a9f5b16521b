package io.onecamp.persistence.crossstore;

import io.onecamp.domain.graph.GraphUnavailable;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.operation.Settling;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Brings committed entries into the graph while their people still wait, many in one request: what queued while the
 * previous request ran is the next one. What it cannot do in time the relay does from the list, so nothing is lost
 * here: not when the queue is full, not when the process dies.
 */
@ApplicationScoped
public class GroupCommit implements Settling {
    static final int BATCH = 64;
    private static final int LONGEST_QUEUE = 1024;

    /**
     * How long it leaves the graph alone after a request that brought several entries: what commits meanwhile comes
     * together. A request costs the graph the same whether it brings one message or ten (ADR 20); who is alone waits for
     * nothing.
     */
    private static final Duration REST = Duration.ofMillis(10);

    private GraphApplier applier;
    private GraphHealth health;
    private PendingWork pending;
    private SettledEntries settled;

    private final BlockingQueue<Applicable> queue = new ArrayBlockingQueue<>(LONGEST_QUEUE);
    private final Map<EntryId, CompletableFuture<Boolean>> underWay = new ConcurrentHashMap<>();
    private final Ticker ticker = new Ticker("Group commit", this::round, REST);

    GroupCommit() {}

    @Inject
    public GroupCommit(GraphApplier applier, GraphHealth health, PendingWork pending, SettledEntries settled) {
        this.applier = applier;
        this.health = health;
        this.pending = pending;
        this.settled = settled;
    }

    void start(Threads threads) {
        ticker.start(threads.settle());
    }

    void stop() {
        ticker.stop();
    }

    /** Takes entries that have just committed. Called on the committing thread: it only queues. */
    void offer(List<Applicable> committed) {
        if (!ticker.isStarted() || health.awaySince().isPresent()) {
            return;
        }
        for (Applicable entry : committed) {
            if (!entry.states().isEmpty()) {
                underWay.put(entry.entry(), new CompletableFuture<>());
                if (!queue.offer(entry)) {
                    finish(entry, false);
                }
            }
        }
        ticker.poke();
    }

    private void round() {
        List<Applicable> batch = new ArrayList<>(BATCH);
        queue.drainTo(batch, BATCH);
        if (batch.size() <= 1) {
            ticker.skipRest();
        }
        if (batch.isEmpty()) {
            return;
        }
        long incarnation = health.incarnation();
        List<Applicable> applied = List.of();
        try {
            applied = applier.apply(batch);
            settled.add(applied, incarnation);
        } catch (GraphUnavailable e) {
            // Still on the list; the relay brings them when the graph is back.
        } finally {
            List<Applicable> done = applied;
            batch.forEach(entry -> finish(entry, done.contains(entry)));
        }
        poke();
    }

    /** Something may be queued: asked for each second, too, should a round have ended in a failure. */
    void poke() {
        if (!queue.isEmpty()) {
            ticker.poke();
        }
    }

    private void finish(Applicable entry, boolean isThere) {
        CompletableFuture<Boolean> waiting = underWay.remove(entry.entry());
        if (waiting != null) {
            waiting.complete(isThere);
        }
    }

    @Override
    public boolean await(List<EntryId> entries, Duration atMost) {
        long until = System.nanoTime() + atMost.toNanos();
        List<EntryId> unknown = new ArrayList<>();
        for (EntryId entry : entries) {
            CompletableFuture<Boolean> waiting = underWay.get(entry);
            if (waiting == null) {
                if (!settled.contains(entry)) {
                    unknown.add(entry);
                }
            } else if (!isDone(waiting, until)) {
                return false;
            }
        }
        return unknown.isEmpty() || pending.isSettled(unknown);
    }

    private static boolean isDone(CompletableFuture<Boolean> waiting, long until) {
        try {
            return Objects.requireNonNull(waiting.get(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS));
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
