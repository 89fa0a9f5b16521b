package io.onecamp.persistence.crossstore;

import io.onecamp.domain.contract.Rows;
import io.onecamp.domain.graph.GraphTimelines;
import io.onecamp.domain.graph.GraphWriter;
import io.onecamp.domain.installation.Seam;
import io.onecamp.domain.installation.SeamContract;
import io.onecamp.persistence.clock.SystemClock;
import io.onecamp.persistence.graph.sql.SqlGraph;
import io.onecamp.persistence.testbed.Database;
import io.onecamp.persistence.testbed.PostgresRows;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;

/** All parts together, on the real stores. */
class RunningSeamTest implements SeamContract {
    private final Database database = Database.fresh();
    private final PostgresRows rows = new PostgresRows(database);
    private final SqlGraph graph = SqlGraph.shared();
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(4);
    private final Seam testee;

    RunningSeamTest() {
        rows.beans().bind(GraphWriter.class, graph.writer()).bind(Threads.class, new Threads() {
            @Override
            public ScheduledExecutorService relay() {
                return threads;
            }

            @Override
            public ScheduledExecutorService settle() {
                return threads;
            }

            @Override
            public ScheduledExecutorService watch() {
                return threads;
            }

            @Override
            public ScheduledExecutorService undo() {
                return threads;
            }
        });
        rows.beans().bind(DatabaseWatch.class, new DatabaseWatch(new SystemClock(), DatabaseWatchTest.ping(database)));
        testee = rows.beans().of(RunningSeam.class);
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
        database.close();
    }

    @Override
    public Seam testee() {
        return testee;
    }

    @Override
    public Rows rows() {
        return rows;
    }

    @Override
    public GraphTimelines graph() {
        return graph.timelines();
    }
}
