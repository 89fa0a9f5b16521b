package io.onecamp.persistence.crossstore.drift;

import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.search.Findable;
import io.onecamp.domain.search.SearchDocument;
import io.onecamp.persistence.crossstore.Payloads;
import io.onecamp.persistence.crossstore.WritePlan;
import io.onecamp.persistence.postgres.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What entries wrote into the search index, and what they have still to write: read again from the journal. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class IndexedEntries {
    private static final int MOST_WAITING = 2_000;

    /** What has no position yet, what is past the relay's cursor, and what is held. */
    private static final String WAITING = """
            select j.id, j.kind, j.version, j.payload, w.stream, h.parked_at is not null as parked
            from (
                select u.entry, u.stream from unnumbered u where u.stream = any(?)
                union
                select o.entry, o.stream from ordered o
                where o.position > coalesce((select position from relay where name = 'search'), 0)
                    and o.stream = any(?)
                union
                select o.entry, o.stream from held s join ordered o
                    on o.position >= s.from_position and o.stream = s.stream
                where s.relay = 'search' and s.stream = any(?)) w
            join journal j on j.id = w.entry
            left join held h on h.relay = 'search' and h.stream = w.stream
            limit ?
            """;

    private Sql sql;
    private JournalledStates journal;

    IndexedEntries() {}

    @Inject
    public IndexedEntries(Sql sql, JournalledStates journal) {
        this.sql = sql;
        this.journal = journal;
    }

    Documents.Journalled of(WorkspaceId workspace, Collection<EntryId> versions) {
        Map<EntryId, Map<Findable, SearchDocument>> wrote = new HashMap<>();
        sql
                .list(
                        "select id, kind, version, payload from journal"
                                + " where workspace = ? and payload is not null and id = any(?)",
                        row -> documents(workspace, row),
                        workspace.value(),
                        versions.stream().map(EntryId::value).distinct().toList())
                .stream()
                .flatMap(List::stream)
                .forEach(document -> wrote.computeIfAbsent(document.entry(), entry -> new HashMap<>())
                        .put(document.what(), document));
        return new Documents.Journalled(wrote, journal.newest());
    }

    /**
     * What the index does not have yet of these streams.
     *
     * @param crowded whether so much waits that it was not read
     */
    record Waiting(Set<Findable> waiting, Set<Findable> parked, boolean crowded) {}

    Waiting waiting(WorkspaceId workspace, Set<String> streams) {
        Set<Findable> waiting = new HashSet<>();
        Set<Findable> parked = new HashSet<>();
        List<Boolean> rows = sql.list(
                WAITING,
                row -> {
                    Set<Findable> which = row.getBoolean("parked") ? parked : waiting;
                    if (row.getString("payload") != null) {
                        documents(workspace, row).forEach(document -> which.add(document.what()));
                    }
                    return true;
                },
                streams,
                streams,
                streams,
                MOST_WAITING + 1);
        return new Waiting(waiting, parked, rows.size() > MOST_WAITING);
    }

    /** What this program cannot read it cannot say anything about: as if it had written nothing. */
    private static List<SearchDocument> documents(WorkspaceId workspace, ResultSet row) throws SQLException {
        Payloads.Written written =
                new Payloads.Written(row.getString("kind"), row.getInt("version"), row.getString("payload"));
        try {
            return WritePlan.search(workspace, new EntryId(row.getLong("id")), Payloads.read(written));
        } catch (IllegalStateException | IllegalArgumentException e) {
            return List.of();
        }
    }
}
