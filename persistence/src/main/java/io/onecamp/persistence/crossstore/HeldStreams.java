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
    static final int PARKED_AFTER = 8;

    private Sql sql;

    HeldStreams() {}

    @Inject
    public HeldStreams(Sql sql) {
        this.sql = sql;
    }

    /** Holds a stream once more: 2, 4, 8 … seconds, at most 5 minutes; parked after {@value #PARKED_AFTER} attempts. */
    public void hold(Applicable refused, String error) {
        sql.update(
                """
                insert into held (relay, stream, from_position, attempts, next_at, error)
                values ('graph', ?, ?, 1, now() + interval '2 seconds', ?)
                on conflict (relay, stream) do update set
                    attempts = held.attempts + 1,
                    next_at = now() + least(interval '5 minutes', interval '2 seconds' * power(2, held.attempts)),
                    parked_at = case when held.attempts + 1 >= ? then coalesce(held.parked_at, now()) end,
                    error = excluded.error
                """,
                refused.stream(),
                refused.entry().value(),
                error.length() > 500 ? error.substring(0, 500) : error,
                PARKED_AFTER);
    }

    /** Lets streams go that went through after all. */
    public void release(Collection<String> streams) {
        sql.update("delete from held where relay = 'graph' and parked_at is null and stream = any(?)", streams);
    }

    /** How many streams are held, and how many of them are parked. */
    public Count count() {
        return sql.one(
                        "select count(*) as held, count(parked_at) as parked from held",
                        row -> new Count(row.getLong("held"), row.getLong("parked")))
                .orElseThrow();
    }

    /** Held streams; the parked ones are among them. */
    public record Count(long held, long parked) {}
}
