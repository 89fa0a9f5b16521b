package io.onecamp.persistence.crossstore.drift;

import io.onecamp.domain.drift.NodeComparison.Journalled;
import io.onecamp.domain.graph.NodeKey;
import io.onecamp.domain.graph.NodeState;
import io.onecamp.domain.graph.NodeState.Part;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.WorkspaceId;
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
import java.util.Optional;
import java.util.Set;

/** What entries wrote into the graph, and what they have still to write: read again from the journal. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class JournalledStates {
    /** More than this waits for no single look: then all of these streams are waiting. */
    private static final int MOST_WAITING = 2_000;

    private Sql sql;

    JournalledStates() {}

    @Inject
    public JournalledStates(Sql sql) {
        this.sql = sql;
    }

    /** What these guards' entries wrote. */
    public Journalled of(WorkspaceId workspace, Collection<EntryId> guards) {
        Map<EntryId, Map<Part, NodeState>> wrote = new HashMap<>();
        sql
                .list(
                        "select id, kind, version, payload from journal"
                                + " where workspace = ? and payload is not null and id = any(?)",
                        row -> states(workspace, row),
                        workspace.value(),
                        guards.stream().map(EntryId::value).distinct().toList())
                .stream()
                .flatMap(List::stream)
                .forEach(state -> wrote.computeIfAbsent(state.entry(), entry -> new HashMap<>())
                        .put(state.part(), state));
        return new Read(wrote, newest());
    }

    private record Read(Map<EntryId, Map<Part, NodeState>> wrote, EntryId newest) implements Journalled {
        @Override
        public Optional<NodeState> wrote(EntryId entry, Part part) {
            return Optional.ofNullable(wrote.getOrDefault(entry, Map.of()).get(part));
        }
    }

    /** The newest id that any entry can have. */
    public EntryId newest() {
        return sql.one("select last_value from journal_id", row -> new EntryId(row.getLong(1)))
                .orElse(EntryId.NONE);
    }

    /** What the graph does not have yet of these streams. */
    public Waiting waiting(WorkspaceId workspace, Set<String> streams) {
        List<Row> rows = sql.list(
                """
                select j.id, j.kind, j.version, j.payload, w.stream, h.parked_at is not null as parked
                from pending w join journal j on j.id = w.entry
                left join held h on h.relay = 'graph' and h.stream = w.stream
                where w.stream = any(?) limit ?
                """,
                row -> new Row(
                        row.getString("stream"),
                        row.getBoolean("parked"),
                        row.getString("payload") == null ? Optional.of(List.of()) : readable(workspace, row)),
                streams,
                MOST_WAITING + 1);
        Set<Part> waiting = new HashSet<>();
        Set<Part> parked = new HashSet<>();
        Set<String> crowded = new HashSet<>();
        for (Row row : rows) {
            Set<Part> parts = row.parked() ? parked : waiting;
            row.states().orElse(List.of()).forEach(state -> parts.add(state.part()));
            if (row.states().isEmpty()) {
                // It says nothing of what it will write: anything of its stream may be on its way.
                crowded.add(row.stream());
            }
        }
        return new Waiting(waiting, parked, rows.size() > MOST_WAITING ? streams : crowded);
    }

    /** @param states what it will write; empty where this program cannot read that */
    private record Row(String stream, boolean parked, Optional<List<NodeState>> states) {}

    /**
     * What waits.
     *
     * @param parts that wait and come by themselves
     * @param parked parts that wait for an operator
     * @param crowded streams of which so much waits that it was not read, or something that cannot be
     */
    record Waiting(Set<Part> parts, Set<Part> parked, Set<String> crowded) {
        boolean isParked(Truth truth) {
            return truth.states().stream().anyMatch(state -> parked.contains(state.part()));
        }

        /** The same for a node that nobody decided. */
        boolean isParked(NodeKey key) {
            return parked.stream().anyMatch(part -> part.node().equals(key.text()));
        }

        boolean isWaiting(NodeKey key) {
            return crowded.contains(key.stream().toString())
                    || parts.stream().anyMatch(part -> part.node().equals(key.text()));
        }

        boolean isWaiting(Truth truth) {
            return crowded.contains(truth.key().stream().toString())
                    || truth.states().stream().anyMatch(state -> parts.contains(state.part()));
        }
    }

    /** What this program cannot read it cannot say anything about: as if it had written nothing. */
    private static List<NodeState> states(WorkspaceId workspace, ResultSet row) throws SQLException {
        return readable(workspace, row).orElse(List.of());
    }

    private static Optional<List<NodeState>> readable(WorkspaceId workspace, ResultSet row) throws SQLException {
        Payloads.Written written =
                new Payloads.Written(row.getString("kind"), row.getInt("version"), row.getString("payload"));
        try {
            return Optional.of(WritePlan.graph(workspace, new EntryId(row.getLong("id")), Payloads.read(written)));
        } catch (IllegalStateException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
