package io.onecamp.persistence.crossstore;

import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.Position;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.journal.Entry;
import io.onecamp.persistence.postgres.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** What relays read: the one order, and one stream of it. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class FollowedEntries {
    private static final String ENTRY =
            "select o.position, j.id, j.stream, j.workspace, j.kind, j.version, j.actor, j.at, j.payload ";

    private Sql sql;

    FollowedEntries() {}

    @Inject
    public FollowedEntries(Sql sql) {
        this.sql = sql;
    }

    List<Followed> after(Position position, int limit) {
        return sql.list(
                ENTRY
                        + "from ordered o join journal j on j.id = o.entry where o.position > ? order by o.position limit ?",
                FollowedEntries::read,
                position.value(),
                limit);
    }

    /** A stream from a place on, up to where the relay is; along a stream, ids grow as positions do. */
    List<Followed> of(String stream, Position from, String relay, int limit) {
        return sql.list(ENTRY + """
                from journal j join ordered o on o.entry = j.id
                where j.stream = ? and j.id >= (select entry from ordered where position = ?)
                  and o.position <= (select position from relay where name = ?)
                order by j.id limit ?
                """, FollowedEntries::read, stream, from.value(), relay, limit);
    }

    private static Followed read(ResultSet row) throws SQLException {
        return new Followed(
                new Position(row.getLong("position")),
                new EntryId(row.getLong("id")),
                row.getString("stream"),
                content(row));
    }

    /** What a row of the journal holds: {@code id, workspace, kind, version, actor, at, payload}. */
    static Followed.Content content(ResultSet row) throws SQLException {
        String payload = row.getString("payload");
        if (payload == null) {
            return new Followed.Content.Erased();
        }
        EntryId id = new EntryId(row.getLong("id"));
        WorkspaceId workspace = new WorkspaceId(Sql.uuid(row, "workspace"));
        PersonId actor = new PersonId(Sql.uuid(row, "actor"));
        Payloads.Written written = new Payloads.Written(row.getString("kind"), row.getInt("version"), payload);
        try {
            return new Followed.Content.Readable(
                    new Entry(id, workspace, actor, Sql.time(row, "at"), Payloads.read(written)));
        } catch (IllegalStateException | IllegalArgumentException e) {
            return new Followed.Content.Unreadable(String.valueOf(e.getMessage()));
        }
    }
}
