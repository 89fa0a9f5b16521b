package io.onecamp.persistence.crossstore;

import io.onecamp.domain.id.Position;
import io.onecamp.domain.id.WorkspaceId;
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

    /** One entry that cannot be read must not keep everybody from hearing what comes after it. */
    private static Placed read(ResultSet row) throws SQLException {
        Optional<Entry> entry = switch (FollowedEntries.content(row)) {
            case Followed.Content.Readable readable -> Optional.of(readable.entry());
            case Followed.Content.Erased erased -> Optional.empty();
            case Followed.Content.Unreadable unreadable -> {
                LOG.log(
                        Level.WARNING,
                        "Entry {0} is told to nobody: {1}",
                        Long.toString(row.getLong("id")),
                        unreadable.why());
                yield Optional.empty();
            }
        };
        return new Placed(new Position(row.getLong("position")), entry);
    }
}
