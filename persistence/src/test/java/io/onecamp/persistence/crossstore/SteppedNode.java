package io.onecamp.persistence.crossstore;

import io.onecamp.domain.compensation.Compensations;
import io.onecamp.domain.file.BlobStore;
import io.onecamp.domain.graph.GraphThreads;
import io.onecamp.domain.graph.GraphTimelines;
import io.onecamp.domain.graph.GraphWriter;
import io.onecamp.domain.journal.Clock;
import io.onecamp.domain.journal.PinnedClock;
import io.onecamp.domain.meter.Meters;
import io.onecamp.domain.operation.Settling;
import io.onecamp.domain.search.SearchIndex;
import io.onecamp.persistence.blob.BytesUndoing;
import io.onecamp.persistence.testbed.Beans;
import io.onecamp.persistence.testbed.Database;
import io.onecamp.persistence.testbed.PostgresRows;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * A node of an installation, in this process: the product's own beans on a real database and on the stores it is given. Group
 * commit works on the committing thread; everything else that runs by itself waits until a test lets it come to rest.
 */
public final class SteppedNode {
    private static final int MOST_ROUNDS = 60;

    private final PostgresRows rows;
    private final PinnedClock clock;
    private final Deque<Runnable> undos = new ArrayDeque<>();
    private final Relay search;

    /** What lies around a node. */
    public record Surroundings(
            Database database,
            PinnedClock clock,
            GraphWriter graph,
            GraphTimelines timelines,
            GraphThreads threads,
            SearchIndex index,
            BlobStore blobs) {
        /** The same, with the database reached in another way. */
        public Surroundings on(Database other) {
            return new Surroundings(other, clock, graph, timelines, threads, index, blobs);
        }
    }

    private SteppedNode(Surroundings around) {
        this.rows = new PostgresRows(around.database());
        this.clock = around.clock();
        beans().bind(Clock.class, clock)
                .bind(GraphWriter.class, around.graph())
                .bind(GraphTimelines.class, around.timelines())
                .bind(GraphThreads.class, around.threads())
                .bind(SearchIndex.class, around.index())
                .bind(BlobStore.class, around.blobs())
                .bind(Threads.class, new AtOnce());
        beans().bind(Settling.class, of(GroupCommit.class)).bind(Compensations.class, of(SqlCompensations.class));
        of(IntentUndo.class).know(List.of(of(BytesUndoing.class)));
        Threads threads = of(Threads.class);
        of(GroupCommit.class).start(threads);
        of(GraphRelay.class).start(threads);
        this.search = new Relay(
                of(SearchTarget.class),
                of(FollowedEntries.class),
                of(RelaySteps.class),
                of(Leases.class),
                of(Meters.class));
        search.start(threads);
    }

    /** A node that has just started: what another one knew is lost, and what it led is free once its lease has run out. */
    public static SteppedNode started(Surroundings around) {
        SteppedNode node = new SteppedNode(around);
        around.database().execute("update lease set until = now() - interval '1 second' where name like '%.relay'");
        node.of(GraphHealth.class).begin();
        return node;
    }

    public Beans beans() {
        return rows.beans();
    }

    public PostgresRows rows() {
        return rows;
    }

    private <T> T of(Class<T> type) {
        return beans().of(type);
    }

    private final class AtOnce extends Threads {
        private final ScheduledExecutorService atOnce = new ScheduledThreadPoolExecutor(0) {
            @Override
            public void execute(Runnable work) {
                work.run();
            }

            /** Nobody rests here. */
            @Override
            public ScheduledFuture<?> schedule(Runnable work, long delay, TimeUnit unit) {
                work.run();
                return super.schedule(() -> {}, 0, unit);
            }
        };

        @Override
        public ScheduledExecutorService relay() {
            return atOnce;
        }

        @Override
        public ScheduledExecutorService settle() {
            return atOnce;
        }

        @Override
        public Executor undo() {
            return undos::add;
        }
    }

    /** Everything that the node does by itself, once: what is due later is due now. */
    public void round() {
        rows.sql().update("update held set next_at = now() - interval '1 second' where parked_at is null");
        rows.sql().update("update intent set lease_until = now() - interval '1 second'");
        for (Runnable undo = undos.poll(); undo != null; undo = undos.poll()) {
            undo.run();
        }
        of(IntentSweeper.class).sweep();
        numbers();
        of(GraphRelay.class).poke();
        of(SettledEntries.class).flush();
        search.poke();
    }

    /** What the sequencer does by itself. */
    public void numbers() {
        of(SequencerStep.class).number();
    }

    /** Round by round until nothing is left to do, or so many that something is wrong. */
    public void comesToRest() {
        for (int i = 0; i < MOST_ROUNDS; i++) {
            round();
            if (leftovers().equals(Leftovers.NONE)) {
                return;
            }
        }
    }

    /** What is neither done nor given up: rows that wait. */
    public record Leftovers(long pending, long unnumbered, long held, long intents, long behind) {
        public static final Leftovers NONE = new Leftovers(0, 0, 0, 0, 0);
    }

    public Leftovers leftovers() {
        return rows.sql()
                .one(
                        """
                        select (select count(*) from pending) as pending,
                            (select count(*) from unnumbered) as unnumbered,
                            (select count(*) from held) as held,
                            (select count(*) from intent) as intents,
                            (select s.next - 1 - coalesce((select position from relay where name = 'search'), 0)
                             from sequencer s) as behind
                        """,
                        row -> new Leftovers(
                                row.getLong("pending"),
                                row.getLong("unnumbered"),
                                row.getLong("held"),
                                row.getLong("intents"),
                                row.getLong("behind")))
                .orElseThrow();
    }
}
