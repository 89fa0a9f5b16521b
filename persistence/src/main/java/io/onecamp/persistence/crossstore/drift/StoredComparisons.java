package io.onecamp.persistence.crossstore.drift;

import io.onecamp.domain.drift.Comparison;
import io.onecamp.domain.drift.Comparison.Count;
import io.onecamp.domain.drift.Comparison.Progress;
import io.onecamp.domain.drift.Comparison.Skipped;
import io.onecamp.domain.drift.Comparison.State;
import io.onecamp.domain.drift.Comparisons;
import io.onecamp.domain.drift.Difference;
import io.onecamp.domain.drift.Repaired;
import io.onecamp.domain.journal.Clock;
import io.onecamp.domain.workspace.WorkspaceStore;
import io.onecamp.persistence.postgres.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Comparisons as rows: begun here, brought forward by {@link Comparer}, told from here by any node. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class StoredComparisons implements Comparisons {
    private static final String COMPARED = "compared";

    /** Comparisons {@code c} that are over, once for each store {@code u.store} of theirs. A rebuild compares nothing. */
    static final String ENDED = """
            comparison c cross join unnest(c.stores) as u(store)
            where c.finished_at is not null and c.aim in ('COMPARE', 'REPAIR')
            """;

    private Sql sql;
    private Sweeps sweeps;
    private RepairRows repairs;
    private WorkspaceStore workspaces;
    private Clock clock;

    StoredComparisons() {}

    @Inject
    public StoredComparisons(Sql sql, Sweeps sweeps, RepairRows repairs, WorkspaceStore workspaces, Clock clock) {
        this.sql = sql;
        this.sweeps = sweeps;
        this.repairs = repairs;
        this.workspaces = workspaces;
        this.clock = clock;
    }

    @Override
    public List<String> stores() {
        return sweeps.stores();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Long> begin(Comparison.Aim aim, List<String> stores) {
        return sql.one("""
                insert into comparison (workspace, aim, stores, started_at) values (?, ?, ?, ?)
                on conflict do nothing returning id
                """, row -> row.getLong("id"), workspaces.only().id().value(), aim, stores, clock.now());
    }

    @Override
    public Optional<Comparison> latest() {
        return told("order by id desc limit 1", 0);
    }

    @Override
    public Optional<Comparison> find(long id) {
        return told("where id = ?", id);
    }

    private Optional<Comparison> told(String which, long id) {
        String question = "select * from comparison " + which;
        Optional<Row> row = id == 0 ? sql.one(question, Row::read) : sql.one(question, Row::read, id);
        return row.map(this::whole);
    }

    /** A row without what hangs on it. */
    private record Row(
            long id, Comparison.Aim aim, List<String> stores, Running.At at, Instant startedAt, Outcome outcome) {
        private record Outcome(@Nullable Instant finishedAt, long done, long total, long mended) {}

        static Row read(ResultSet row) throws SQLException {
            return new Row(
                    row.getLong("id"),
                    Comparison.Aim.valueOf(row.getString("aim")),
                    Stream.of((String[]) row.getArray("stores").getArray()).toList(),
                    new Running.At(row.getString("sweep"), row.getString("place"), row.getInt("failures")),
                    Sql.time(row, "started_at"),
                    new Outcome(
                            Sql.instant(row, "finished_at"),
                            row.getLong("done"),
                            row.getLong("total"),
                            row.getLong("mended")));
        }
    }

    private Comparison whole(Row row) {
        List<Count> counts = allCounts(row.id());
        Map<String, Long> compared = new HashMap<>();
        counts.stream()
                .filter(count -> count.what().equals(COMPARED))
                .forEach(count -> compared.put(count.store(), count.number()));
        return new Comparison(
                row.id(),
                row.aim(),
                row.stores(),
                row.outcome().finishedAt() == null ? State.RUNNING : State.DONE,
                progress(row),
                compared,
                skipped(row.id()),
                differences(row.id()),
                counts.stream().filter(count -> !count.what().equals(COMPARED)).toList(),
                row.outcome().mended());
    }

    private Progress progress(Row row) {
        long done = row.outcome().done();
        Optional<Instant> finishedAt = Optional.ofNullable(row.outcome().finishedAt());
        return new Progress(
                row.startedAt(),
                finishedAt,
                row.at().sweep(),
                done,
                row.outcome().total(),
                finishedAt.isPresent() || done == 0
                        ? Optional.empty()
                        : Optional.of(Duration.between(row.startedAt(), clock.now())
                                .multipliedBy(Math.max(0, row.outcome().total() - done))
                                .dividedBy(done)));
    }

    @Override
    public List<Count> counts() {
        return sql.list(
                """
                select n.store, n.what, n.number
                from (select u.store, max(c.id) as id from %s group by u.store) last
                join comparison_count n on n.comparison = last.id and n.store = last.store
                where n.number > 0 and n.what <> 'compared' order by n.store, n.what
                """.formatted(ENDED),
                row -> new Count(row.getString("store"), row.getString("what"), row.getLong("number")));
    }

    @Override
    public List<Repaired> repairs(long below, int limit) {
        return repairs.page(below, limit);
    }

    private List<Count> allCounts(long id) {
        return sql.list(
                "select store, what, number from comparison_count where comparison = ? and (number > 0 or what = 'compared') order by store, what",
                row -> new Count(row.getString("store"), row.getString("what"), row.getLong("number")),
                id);
    }

    private List<Difference> differences(long id) {
        return sql.list(
                "select * from difference where comparison = ? order by store, key", RepairRows::difference, id);
    }

    private List<Skipped> skipped(long id) {
        return sql.list(
                "select store, key, why from skipped where comparison = ? order by store, key",
                row -> new Skipped(row.getString("store"), row.getString("key"), row.getString("why")),
                id);
    }
}
