package io.onecamp.persistence.crossstore;

import io.onecamp.domain.setting.Setting;
import io.onecamp.persistence.postgres.Sql;
import io.onecamp.persistence.setting.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Who leads what: a row with owner, epoch and lease. Taking over begins a new epoch, and a late leader settles nothing. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class Leases {
    /** Its name is for people; the rest tells it from every other run, also of the same name. */
    private final String me = Settings.text(Setting.NODE) + "/" + UUID.randomUUID();

    private Sql sql;

    Leases() {}

    @Inject
    public Leases(Sql sql) {
        this.sql = sql;
    }

    /** The epoch under which this node leads for the next 10 seconds; empty while another one does. */
    public Optional<Long> lead(String name) {
        return sql.one("""
                insert into lease (name, owner, epoch, until) values (?, ?, 1, now() + interval '10 seconds')
                on conflict (name) do update set
                    epoch = lease.epoch + case when lease.owner = excluded.owner then 0 else 1 end,
                    owner = excluded.owner,
                    until = excluded.until
                where lease.owner = excluded.owner or lease.until < now()
                returning epoch
                """, row -> row.getLong("epoch"), name, me);
    }

    /**
     * Whether this epoch is still the one that counts; the lease's row is locked for the rest of the caller's transaction, so
     * that nobody begins another one before that is over.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean isLed(String name, long epoch) {
        return sql.one("select 1 from lease where name = ? and epoch = ? for share", row -> row.getInt(1), name, epoch)
                .isPresent();
    }

    /** Which node an owner is, for people. */
    static String node(String owner) {
        return owner.substring(0, Math.max(0, owner.lastIndexOf('/')));
    }

    /** Lets go at once, so that another node need not wait for the lease to run out. */
    public void release(String name) {
        // A millisecond ago, because the column's rounding would put this very moment into the future.
        sql.update("update lease set until = now() - interval '1 millisecond' where name = ? and owner = ?", name, me);
    }
}
