package io.onecamp.persistence.crossstore;

import io.onecamp.persistence.postgres.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** The short transactions of upkeep. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class UpkeepSteps {
    static final int AT_ONCE = 5_000;

    private Sql sql;

    UpkeepSteps() {}

    @Inject
    public UpkeepSteps(Sql sql) {
        this.sql = sql;
    }

    /**
     * Makes a partition, which everybody who writes waits for: it waits for nobody long itself, and is tried again an hour
     * later, long before it is needed.
     */
    void makePartition(long number, long from, long to) {
        sql.one("select set_config('lock_timeout', '2s', true)", row -> row.getString(1));
        // Two nodes at once would make the same partition twice.
        sql.one("select 1 from sequencer for update", row -> row.getInt(1));
        // Numbers of ours only; DDL takes no parameters.
        sql.update("create table if not exists journal_%d partition of journal for values from (%d) to (%d)"
                .formatted(number, from, to));
    }

    /** Rows of a table that nobody needs any more, as SQL of ours. */
    record Over(String table, String condition) {}

    /**
     * Deletes some of what is over.
     *
     * @return how many: {@value #AT_ONCE} where there may be more
     */
    int deletes(Over over) {
        return sql.update("delete from %1$s where ctid = any(array(select ctid from %1$s where %2$s limit %3$d))"
                .formatted(over.table(), over.condition(), AT_ONCE));
    }
}
