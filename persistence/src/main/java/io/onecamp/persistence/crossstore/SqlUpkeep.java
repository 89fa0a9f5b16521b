package io.onecamp.persistence.crossstore;

import io.onecamp.domain.installation.Upkeep;
import io.onecamp.persistence.postgres.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Upkeep of the seam's tables. */
@ApplicationScoped
public class SqlUpkeep implements Upkeep {
    /** Entries in a partition; the first is made by the migration. */
    private static final long PARTITION = 10_000_000;

    private static final int AHEAD = 2;

    /** What of each table is over. What was mended stays. */
    private static final List<UpkeepSteps.Over> OVER = List.of(
            new UpkeepSteps.Over("idempotency", "at < now() - interval '7 days'"),
            new UpkeepSteps.Over("ticket", "good_until < now() - interval '1 minute'"),
            new UpkeepSteps.Over("comparison", "finished_at < now() - interval '30 days'"),
            new UpkeepSteps.Over(
                    "refresh_token",
                    "session in (select id from session where ended_at < now() - interval '30 days')"));

    private Sql sql;
    private UpkeepSteps steps;

    SqlUpkeep() {}

    @Inject
    public SqlUpkeep(Sql sql, UpkeepSteps steps) {
        this.sql = sql;
        this.steps = steps;
    }

    /** In short transactions: none holds a lock that others need for longer than it takes to do one thing. */
    @Override
    @Transactional(Transactional.TxType.SUPPORTS)
    public void hourly() {
        makePartitions();
        for (UpkeepSteps.Over over : OVER) {
            int deleted;
            do {
                deleted = steps.deletes(over);
            } while (deleted == UpkeepSteps.AT_ONCE);
        }
    }

    private void makePartitions() {
        long newest = sql.one("select last_value from journal_id", row -> row.getLong(1))
                .orElse(0L);
        for (long number = newest / PARTITION; number <= newest / PARTITION + AHEAD; number++) {
            if (isMissing(number)) {
                steps.makePartition(number, number * PARTITION, (number + 1) * PARTITION);
            }
        }
    }

    private boolean isMissing(long number) {
        return sql.one("select 1 where to_regclass(?) is null", row -> row.getInt(1), "journal_" + number)
                .isPresent();
    }
}
