package io.onecamp.persistence.crossstore;

import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.Position;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.journal.Entry;
import io.onecamp.persistence.postgres.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The journal in the order of positions. */
@ApplicationScoped
public class OrderedEntries {
    private Sql sql;

    OrderedEntries() {}

    @Inject
    public OrderedEntries(Sql sql) {
        this.sql = sql;
    }

    /** An entry at its place; empty where it was erased: the place remains. */
    record Placed(Position position, Optional<Entry> entry) {}

    List<Placed> after(Position position, int limit) {
        return sql.list("""
                select o.position, j.id, j.workspace, j.kind, j.version, j.actor, j.at, j.payload
                from ordered o join journal j on j.id = o.entry
                where o.position > ? order by o.position limit ?
                """, OrderedEntries::read, position.value(), limit);
    }

    Position newest() {
        return sql.one("select next - 1 as newest from sequencer", row -> new Position(row.getLong("newest")))
                .orElse(Position.START);
    }

    Position oldest() {
        return sql.one(
                        "select coalesce(min(position), 1) - 1 as oldest from ordered",
                        row -> new Position(row.getLong("oldest")))
                .orElse(Position.START);
    }

    private static Placed read(ResultSet row) throws SQLException {
        Position position = new Position(row.getLong("position"));
        String payload = row.getString("payload");
        if (payload == null) {
            return new Placed(position, Optional.empty());
        }
        Entry entry = new Entry(
                new EntryId(row.getLong("id")),
                new WorkspaceId(Sql.uuid(row, "workspace")),
                new PersonId(Sql.uuid(row, "actor")),
                Sql.time(row, "at"),
                Payloads.read(new Payloads.Written(row.getString("kind"), row.getInt("version"), payload)));
        return new Placed(position, Optional.of(entry));
    }
}
