package io.onecamp.persistence.crossstore;

import io.onecamp.persistence.postgres.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** One transaction of the sequencer. */
@ApplicationScoped
public class SequencerStep {
    static final int AT_ONCE = 1000;

    private Sql sql;

    SequencerStep() {}

    @Inject
    public SequencerStep(Sql sql) {
        this.sql = sql;
    }

    /**
     * Numbers entries that have none, in the order of their ids. The lock comes first and in a statement of its own:
     * only the second statement's snapshot, taken under the lock, sees everything that committed before, so no
     * numbering runs beside another that looked earlier.
     *
     * @return how many were numbered
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public int number() {
        long next = sql.one("select next from sequencer for update", row -> row.getLong("next"))
                .orElseThrow(() -> new IllegalStateException("the sequencer has no row"));
        return sql.one("""
                        with taken as (
                            delete from unnumbered
                            where entry in (select entry from unnumbered order by entry limit ?)
                            returning entry, stream),
                        numbered as (
                            insert into ordered (position, entry, stream)
                            select ? + row_number() over (order by entry) - 1, entry, stream from taken
                            returning position),
                        counted as (select count(*) as numbered from numbered),
                        moved as (
                            update sequencer set next = next + counted.numbered from counted where counted.numbered > 0)
                        select numbered from counted
                        """, row -> row.getInt("numbered"), AT_ONCE, next).orElse(0);
    }
}
