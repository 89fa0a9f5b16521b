package io.onecamp.persistence.crossstore;

import io.onecamp.domain.id.CommentId;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.MessageId;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.parked.Parked;
import io.onecamp.domain.parked.ParkedStore;
import io.onecamp.persistence.postgres.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Parked streams in rows of {@code held}. The graph's relay has a list and notes the entry it stopped at; the others
 * note the position. What was said by it is read off the payload as text, because it may be one that this program
 * cannot read.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class SqlParkedStore implements ParkedStore {
    private static final String PARKED = """
            select h.id, h.relay, h.stream, h.attempts, h.parked_at, h.error,
                j.id as entry, j.workspace, j.kind, j.at, j.payload -> 'card' ->> 'id' as said
            from held h
            left join ordered o on h.relay <> 'graph' and o.position = h.from_position
            join journal j on j.id = case when h.relay = 'graph' then h.from_position else o.entry end
            where h.parked_at is not null
            """;

    private Sql sql;

    SqlParkedStore() {}

    @Inject
    public SqlParkedStore(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Parked> after(long id, int limit) {
        return sql.list(PARKED + "and h.id > ? order by h.id limit ?", SqlParkedStore::read, id, limit);
    }

    @Override
    public Optional<Parked> find(long id) {
        return sql.one(PARKED + "and h.id = ?", SqlParkedStore::read, id);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Parked> lock(long id) {
        return sql.one(PARKED + "and h.id = ? for update of h", SqlParkedStore::read, id);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void resend(long id) {
        sql.update(
                "update held set parked_at = null, attempts = 0, next_at = now() where id = ? and parked_at is not null",
                id);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void passOver(Parked parked) {
        long entry = parked.refused().entry().value();
        if (parked.relay().equals("graph")) {
            sql.update("delete from pending where entry = ?", entry);
            sql.update("delete from held where id = ?", parked.id());
        } else {
            passOverInOrder(parked, entry);
        }
    }

    /** As a relay lets a stream go: only if nothing of it was skipped behind the entry, else from the first that was. */
    private void passOverInOrder(Parked parked, long entry) {
        Optional<Long> unsent =
                sql.one("""
                select o.position from journal j join ordered o on o.entry = j.id
                where j.stream = ? and j.id > ? and o.position <= (select position from relay where name = ?)
                order by j.id limit 1
                """, row -> row.getLong("position"), parked.refused().stream(), entry, parked.relay());
        if (unsent.isPresent()) {
            sql.update(
                    "update held set from_position = ?, parked_at = null, attempts = 0, next_at = now() where id = ?",
                    unsent.get(),
                    parked.id());
        } else {
            sql.update("delete from held where id = ?", parked.id());
        }
    }

    private static Parked read(ResultSet row) throws SQLException {
        return new Parked(
                row.getLong("id"),
                row.getString("relay"),
                new Parked.Refused(
                        new EntryId(row.getLong("entry")),
                        new WorkspaceId(Sql.uuid(row, "workspace")),
                        row.getString("stream"),
                        row.getString("kind"),
                        Sql.time(row, "at"),
                        said(row.getString("kind"), Optional.ofNullable(row.getString("said")))),
                row.getInt("attempts"),
                Sql.time(row, "parked_at"),
                row.getString("error"));
    }

    private static Optional<Parked.Words> said(String kind, Optional<String> id) {
        return switch (kind) {
            case "message.posted", "message.edited" -> id.map(text -> new Parked.MessageWords(MessageId.parse(text)));
            case "comment.posted", "comment.edited" -> id.map(text -> new Parked.CommentWords(CommentId.parse(text)));
            default -> Optional.empty();
        };
    }
}
