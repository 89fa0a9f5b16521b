package io.onecamp.persistence.postgres.session;

import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.SessionId;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.operation.Actor;
import io.onecamp.domain.person.Role;
import io.onecamp.domain.session.Session;
import io.onecamp.domain.session.SessionStore;
import io.onecamp.persistence.postgres.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Sessions and their refresh tokens. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class SqlSessionStore implements SessionStore {
    private static final String SESSION = "select id, person, device, started_at, last_used_at from session ";

    private Sql sql;

    SqlSessionStore() {}

    @Inject
    public SqlSessionStore(Sql sql) {
        this.sql = sql;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(WorkspaceId workspace, Session session, String refreshHash) {
        sql.update(
                """
                insert into session (id, workspace, person, device, started_at, last_used_at) values (?, ?, ?, ?, ?, ?)
                """,
                session.id().value(),
                workspace.value(),
                session.person().value(),
                session.device(),
                session.startedAt(),
                session.lastUsedAt());
        issue(session.id(), refreshHash, session.startedAt());
    }

    @Override
    public Optional<Actor> actor(SessionId session) {
        return sql.one(
                """
                select s.workspace, s.person, p.role from session s
                join person p on p.workspace = s.workspace and p.id = s.person and p.standing = 'ACTIVE'
                where s.id = ? and s.ended_at is null
                """,
                row -> new Actor(
                        new WorkspaceId(Sql.uuid(row, "workspace")),
                        new PersonId(Sql.uuid(row, "person")),
                        session,
                        Role.valueOf(row.getString("role"))),
                session.value());
    }

    @Override
    public List<Session> of(WorkspaceId workspace, PersonId person) {
        return sql.list(
                SESSION + "where workspace = ? and person = ? and ended_at is null order by started_at desc, id",
                SqlSessionStore::read,
                workspace.value(),
                person.value());
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Session> lock(SessionId session) {
        return sql.one(
                SESSION + "where id = ? and ended_at is null for no key update",
                SqlSessionStore::read,
                session.value());
    }

    @Override
    public Optional<Known> refreshToken(SessionId session, String hash) {
        return sql.one(
                "select hash, used_at, used_key from refresh_token where session = ? and hash = ?",
                SqlSessionStore::known,
                session.value(),
                hash);
    }

    @Override
    public boolean isNewestUsed(SessionId session, String hash) {
        return sql.one("""
                        select hash from refresh_token where session = ? and used_at is not null
                        order by used_at desc, issued_at desc limit 1
                        """, row -> row.getString("hash"), session.value())
                .filter(hash::equals)
                .isPresent();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void rotate(SessionId session, Use use, String successorHash) {
        sql.update(
                "update refresh_token set used_at = ?, used_key = ? where session = ? and hash = ?",
                use.at(),
                use.key().orElse(null),
                session.value(),
                use.hash());
        sql.update("delete from refresh_token where session = ? and used_at is null", session.value());
        sql.update("update session set last_used_at = ? where id = ?", use.at(), session.value());
        issue(session, successorHash, use.at());
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void issue(SessionId session, String hash, Instant at) {
        sql.update("""
                delete from refresh_token where session = ? and used_at is null and hash not in (
                    select hash from refresh_token where session = ? and used_at is null
                    order by issued_at desc, hash limit ?)
                """, session.value(), session.value(), MOST_UNUSED - 1);
        sql.update("insert into refresh_token (hash, session, issued_at) values (?, ?, ?)", hash, session.value(), at);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void end(SessionId session, Instant at) {
        sql.update("update session set ended_at = ? where id = ?", at, session.value());
        sql.update("delete from ticket where session = ?", session.value());
    }

    private static Session read(ResultSet row) throws SQLException {
        return new Session(
                new SessionId(Sql.uuid(row, "id")),
                new PersonId(Sql.uuid(row, "person")),
                row.getString("device"),
                Sql.time(row, "started_at"),
                Sql.time(row, "last_used_at"));
    }

    private static Known known(ResultSet row) throws SQLException {
        Instant usedAt = Sql.instant(row, "used_at");
        return new Known(
                usedAt == null
                        ? Optional.empty()
                        : Optional.of(new Use(
                                row.getString("hash"),
                                usedAt,
                                Optional.ofNullable(row.getObject("used_key", UUID.class)))));
    }
}
