package io.onecamp.persistence.crossstore;

import io.onecamp.domain.setting.Setting;
import io.onecamp.persistence.postgres.Sql;
import io.onecamp.persistence.setting.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Writes rows of {@code held}, in the caller's transaction: after how long a stream is tried again, and when it is parked. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class HeldRows {
    private static final int LONGEST_ERROR = 500;

    private Sql sql;

    HeldRows() {}

    @Inject
    public HeldRows(Sql sql) {
        this.sql = sql;
    }

    /**
     * Holds a stream once more: 2, 4, 8 … seconds, up to {@link Setting#RELAY_LONGEST_PAUSE_MS}; parked after
     * {@link Setting#RELAY_ATTEMPTS} attempts. What is refused before it is tried again, because more of the stream came
     * another way, is no further attempt, and the stream waits from where it did.
     */
    public void hold(String relay, String stream, long from, String error) {
        sql.update(
                """
                insert into held (relay, stream, from_position, attempts, next_at, error)
                values (?, ?, ?, 1, now() + interval '2 seconds', ?)
                on conflict (relay, stream) do update set
                    from_position = excluded.from_position,
                    attempts = held.attempts + 1,
                    next_at = now() + least(? * interval '1 millisecond', interval '2 seconds' * power(2, least(held.attempts, 20))),
                    parked_at = case when held.attempts + 1 >= ? then coalesce(held.parked_at, now()) end,
                    error = excluded.error
                where held.next_at <= now() and held.parked_at is null
                """,
                relay,
                stream,
                from,
                error.length() > LONGEST_ERROR ? error.substring(0, LONGEST_ERROR) : error,
                Settings.millis(Setting.RELAY_LONGEST_PAUSE_MS).toMillis(),
                Settings.number(Setting.RELAY_ATTEMPTS));
    }
}
