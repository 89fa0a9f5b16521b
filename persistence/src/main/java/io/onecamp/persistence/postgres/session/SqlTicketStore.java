package io.onecamp.persistence.postgres.session;

import io.onecamp.domain.id.SessionId;
import io.onecamp.domain.session.TicketStore;
import io.onecamp.persistence.postgres.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/** Tickets as rows: a DELETE that answers what it took is the one-time use. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class SqlTicketStore implements TicketStore {
    private Sql sql;

    SqlTicketStore() {}

    @Inject
    public SqlTicketStore(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(String hash, SessionId session, Instant goodUntil) {
        sql.update("insert into ticket (hash, session, good_until) values (?, ?, ?)", hash, session.value(), goodUntil);
    }

    @Override
    public Optional<SessionId> consume(String hash, Instant now) {
        return sql.one(
                        "delete from ticket where hash = ? returning session, good_until >= ? as good",
                        row -> row.getBoolean("good")
                                ? Optional.of(new SessionId(Sql.uuid(row, "session")))
                                : Optional.<SessionId>empty(),
                        hash,
                        now)
                .flatMap(session -> session);
    }
}
