package io.onecamp.persistence.crossstore;

import io.onecamp.persistence.postgres.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;

/**
 * Streams that the graph relay could not bring forward: tried again after a growing pause, parked after too many
 * attempts, where an operator sees them. Other streams go on meanwhile.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class HeldStreams {
    private Sql sql;
    private HeldRows rows;
    private Leases leases;

    HeldStreams() {}

    @Inject
    public HeldStreams(Sql sql, HeldRows rows, Leases leases) {
        this.sql = sql;
        this.rows = rows;
        this.leases = leases;
    }

    /** Holds a stream once more; parked after so many attempts. What another node has brought meanwhile holds nobody. */
    public void hold(Applicable refused, String error) {
        if (sql.one(
                        "select 1 from pending where entry = ?",
                        row -> row.getInt(1),
                        refused.entry().value())
                .isEmpty()) {
            return;
        }
        rows.hold("graph", refused.stream(), refused.entry().value(), error);
    }

    /** Lets streams go that went through after all; a leader that lost its lease meanwhile lets none go. */
    public void release(Collection<String> streams, long epoch) {
        if (leases.isLed(GraphRelay.NAME, epoch)) {
            sql.update("delete from held where relay = 'graph' and parked_at is null and stream = any(?)", streams);
        }
    }
}
