package io.onecamp.persistence.crossstore;

import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.Position;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.journal.Change;
import io.onecamp.domain.journal.Entry;
import io.onecamp.persistence.postgres.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The journal in the order of positions. */
@ApplicationScoped
public class OrderedEntries {
    private static final Logger LOG = System.getLogger(OrderedEntries.class.getName());

    private Sql sql;

    OrderedEntries() {}

    @Inject
    public OrderedEntries(Sql sql) {
        this.sql = sql;
    }

    /** An entry at its place; empty where it was erased, or is of a newer program's: the place remains. */
    record Placed(Position position, Optional<Entry> entry) {}

    List<Placed> after(Position position, int limit) {
        List<Placed> placed = sql.list("""
                select o.position, j.id, j.workspace, j.kind, j.version, j.actor, j.at, j.payload
                from ordered o join journal j on j.id = o.entry
                where o.position > ? order by o.position limit ?
                """, OrderedEntries::read, position.value(), limit);
        return withoutWhatIsTakenBack(placed);
    }

    /**
     * An entry keeps the text it was written with; whoever is told of it only now, when that was deleted or withdrawn, is
     * told that there was something and not what.
     */
    private List<Placed> withoutWhatIsTakenBack(List<Placed> placed) {
        Map<WorkspaceId, List<UUID>> said = new HashMap<>();
        placed.forEach(one -> one.entry()
                .ifPresent(entry -> SaidThere.id(entry.change())
                        .ifPresent(id -> said.computeIfAbsent(entry.workspace(), workspace -> new ArrayList<>())
                                .add(id))));
        Set<UUID> gone = new HashSet<>();
        said.forEach((workspace, ids) ->
                gone.addAll(sql.list("""
                select id from message where workspace = ? and id = any(?) and deleted_at is not null
                union all
                select id from comment where workspace = ? and id = any(?) and deleted_at is not null
                """, row -> Sql.uuid(row, "id"), workspace.value(), ids, workspace.value(), ids)));
        return gone.isEmpty()
                ? placed
                : placed.stream()
                        .map(one ->
                                new Placed(one.position(), one.entry().map(entry -> SaidThere.without(entry, gone))))
                        .toList();
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
        return new Placed(position, readable(row, payload));
    }

    /** One entry that cannot be read must not keep everybody from hearing what comes after it. */
    private static Optional<Entry> readable(ResultSet row, String payload) throws SQLException {
        Change change;
        try {
            change = Payloads.read(new Payloads.Written(row.getString("kind"), row.getInt("version"), payload));
        } catch (IllegalStateException | IllegalArgumentException e) {
            LOG.log(
                    Level.WARNING,
                    "Entry {0} is told to nobody: {1}",
                    Long.toString(row.getLong("id")),
                    e.getMessage());
            return Optional.empty();
        }
        return Optional.of(new Entry(
                new EntryId(row.getLong("id")),
                new WorkspaceId(Sql.uuid(row, "workspace")),
                new PersonId(Sql.uuid(row, "actor")),
                Sql.time(row, "at"),
                change));
    }
}
