package io.onecamp.bench.data;

import io.onecamp.bench.measure.Progress;
import io.onecamp.bench.measure.Stop;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * What follows the one order (search does) has to read all that was loaded. It is the product's own work and done by it,
 * many entries at a time; nothing is measured while it lasts.
 */
final class Followers {
    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(30);
    private static final long TELL_NANOS = TimeUnit.SECONDS.toNanos(10);

    private static final String BEHIND = """
            select coalesce(max(sequencer.next - 1 - relay.position), 0) from sequencer left join relay on true
            """;

    private final Connection main;
    private final Progress progress;
    private final Stop stop;

    Followers(Connection main, Progress progress, Stop stop) {
        this.main = main;
        this.progress = progress;
        this.stop = stop;
    }

    /** Returns when everybody has read everything, at once where nothing follows. */
    void await() throws SQLException {
        if (Sql.number(main, "select count(*) from pg_tables where tablename = 'relay' and schemaname = 'public'")
                == 0) {
            return;
        }
        long until = System.nanoTime() + PATIENCE_NANOS;
        long tell = System.nanoTime();
        for (long behind = behind(); behind > 0; behind = behind()) {
            if (stop.isAsked()) {
                throw new Stopped();
            }
            if (System.nanoTime() > until) {
                throw new IllegalStateException("What follows the journal is still " + behind
                        + " entries behind after half an hour; see ./onecamp status and ./onecamp logs.");
            }
            if (System.nanoTime() >= tell) {
                progress.say("  search has %,d entries to read".formatted(behind));
                tell += TELL_NANOS;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
        }
    }

    private long behind() throws SQLException {
        return Sql.number(main, BEHIND);
    }
}
