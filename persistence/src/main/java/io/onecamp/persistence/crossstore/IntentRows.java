package io.onecamp.persistence.crossstore;

import io.onecamp.domain.compensation.Effect;
import io.onecamp.domain.compensation.Intent;
import io.onecamp.domain.setting.Setting;
import io.onecamp.persistence.json.DomainJson;
import io.onecamp.persistence.postgres.Sql;
import io.onecamp.persistence.setting.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The rows of intents, each step in a transaction of its own: they must be there, or gone, whatever becomes of anybody
 * else's. The database's clock decides about leases, so that nodes need not agree on the time.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class IntentRows {
    /** How long an undo waits for a transaction that has not ended; then it is tried again later. */
    private static final String LONGEST_WAIT = "10s";

    private static final String LEASE = "now() + make_interval(secs => ?)";

    private Sql sql;

    IntentRows() {}

    @Inject
    public IntentRows(Sql sql) {
        this.sql = sql;
    }

    /** How long an intent is left alone that nobody renews. */
    Duration lease() {
        return Settings.millis(Setting.COMPENSATION_LEASE_MS);
    }

    private double leaseSeconds() {
        return lease().toMillis() / 1000.0;
    }

    void open(Intent intent) {
        insert(intent, "OPEN");
    }

    /** An effect that was done after others had undone it: to be undone once more. */
    void condemn(Intent intent) {
        insert(intent, "UNDOING");
    }

    private void insert(Intent intent, String state) {
        sql.update(
                "insert into intent (id, kind, what, state, lease_until) values (?, ?, cast(? as jsonb), ?, " + LEASE
                        + ") on conflict (id) do update set state = excluded.state",
                intent.id(),
                intent.effect().kind(),
                DomainJson.write(intent.effect().what()),
                state,
                leaseSeconds());
    }

    /** In the caller's transaction: locks the intent where it is open, and takes it away with the caller's commit. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean use(UUID intent) {
        return sql.update("delete from intent where id = ? and state = 'OPEN'", intent) == 1;
    }

    /** In the caller's transaction: with its commit the effect is to be undone. */
    @Transactional(Transactional.TxType.MANDATORY)
    void condemnWithCaller(Intent intent) {
        insert(intent, "UNDOING");
    }

    /** Says of these that they are still being worked on; how many of them there are. */
    int renew(Collection<UUID> intents) {
        return sql.update(
                "update intent set lease_until = " + LEASE + " where id = any(?) and state = 'OPEN'",
                leaseSeconds(),
                intents);
    }

    List<UUID> expired(int limit) {
        return sql.list(
                "select id from intent where lease_until < now() order by lease_until limit ?",
                row -> Sql.uuid(row, "id"),
                limit);
    }

    /**
     * Locks an intent, waiting for whoever has it, and says for good that nobody uses it any more.
     *
     * @return what is to be undone; empty where it is gone: a transaction has used it, or it is undone
     */
    Optional<Effect> claim(UUID intent) {
        return claim(
                "update intent set state = 'UNDOING', lease_until = " + LEASE + " where id = ? returning kind, what",
                intent);
    }

    /** The same, if by then its lease has still run out. */
    Optional<Effect> claimExpired(UUID intent) {
        return claim(
                "update intent set state = 'UNDOING', lease_until = " + LEASE
                        + " where id = ? and lease_until < now() returning kind, what",
                intent);
    }

    private Optional<Effect> claim(String statement, UUID intent) {
        sql.one("select set_config('lock_timeout', ?, true) as it", row -> row.getString("it"), LONGEST_WAIT);
        return sql.one(statement, IntentRows::read, leaseSeconds(), intent);
    }

    /** The effect is undone. */
    void forget(UUID intent) {
        sql.update("delete from intent where id = ? and state = 'UNDOING'", intent);
    }

    private static Effect read(ResultSet row) throws SQLException {
        Map<String, String> what = new java.util.HashMap<>();
        DomainJson.tree(row.getString("what"))
                .properties()
                .forEach(field -> what.put(field.getKey(), field.getValue().asText()));
        return new Effect(row.getString("kind"), what);
    }
}
