package io.onecamp.persistence.crossstore;

import io.onecamp.domain.installation.Upkeep;
import io.onecamp.persistence.postgres.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Upkeep of the seam's tables. */
@ApplicationScoped
public class SqlUpkeep implements Upkeep {
    /** Entries in a partition; the first is made by the migration. */
    private static final long PARTITION = 10_000_000;

    private static final int AHEAD = 2;

    private Sql sql;

    SqlUpkeep() {}

    @Inject
    public SqlUpkeep(Sql sql) {
        this.sql = sql;
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void hourly() {
        makePartitions();
        sql.update("delete from idempotency where at < now() - interval '7 days'");
        sql.update("delete from ticket where good_until < now() - interval '1 minute'");
        // What was mended stays.
        sql.update("delete from comparison where finished_at < now() - interval '30 days'");
        sql.update("""
                delete from refresh_token t using session s
                where s.id = t.session and s.ended_at < now() - interval '30 days'
                """);
    }

    private void makePartitions() {
        // Two nodes at once would make the same partition twice.
        sql.one("select 1 from sequencer for update", row -> row.getInt(1));
        long newest = sql.one("select last_value from journal_id", row -> row.getLong(1))
                .orElse(0L);
        for (long number = newest / PARTITION; number <= newest / PARTITION + AHEAD; number++) {
            // Numbers of ours only; DDL takes no parameters.
            sql.update("create table if not exists journal_%d partition of journal for values from (%d) to (%d)"
                    .formatted(number, number * PARTITION, (number + 1) * PARTITION));
        }
    }
}
