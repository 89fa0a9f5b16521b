package io.onecamp.persistence.crossstore.drift;

import io.onecamp.domain.drift.Comparison.Aim;
import io.onecamp.domain.drift.Comparison.Skipped;
import io.onecamp.domain.drift.Difference;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.setting.Setting;
import io.onecamp.persistence.crossstore.Leases;
import io.onecamp.persistence.postgres.Sql;
import io.onecamp.persistence.setting.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How far a comparison is. What a step found and where the next one begins are one transaction, so that one which was
 * cut off is done again, and nothing is found twice; and only while the one who did it still leads.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class ComparisonRows {
    static final String LEASE = "drift";

    private Sql sql;
    private Leases leases;

    ComparisonRows() {}

    @Inject
    public ComparisonRows(Sql sql, Leases leases) {
        this.sql = sql;
        this.leases = leases;
    }

    /** The one under way. */
    public Optional<Running> running() {
        return sql.one(
                "select id, workspace, aim, stores, sweep, place, failures from comparison where finished_at is null",
                ComparisonRows::read);
    }

    private static Running read(ResultSet row) throws SQLException {
        return new Running(
                row.getLong("id"),
                new WorkspaceId(Sql.uuid(row, "workspace")),
                Aim.valueOf(row.getString("aim")),
                Stream.of((String[]) row.getArray("stores").getArray()).toList(),
                new Running.At(row.getString("sweep"), row.getString("place"), row.getInt("failures")));
    }

    /** It has begun, and has about this much to look at. */
    public void begun(Running run, long total, Running.At first, long epoch) {
        if (!leads(epoch)) {
            return;
        }
        sql.update("update comparison set total = ? where id = ?", total, run.id());
        move(run, first);
    }

    /** Writes what a step found; nothing where this node does not lead any more. */
    public void settle(Running run, Step step, long epoch) {
        if (!leads(epoch)) {
            return;
        }
        String store = step.sweep().store();
        Step.Judged judged = step.judged();
        count(run, store, "compared", step.seen());
        judged.differences().forEach(difference -> add(run, difference));
        judged.skipped().forEach(skipped -> add(run, skipped));
        judged.unsettled().forEach(key -> lookAgain(run, step.sweep(), key));
        sql.update(
                "delete from look_again where comparison = ? and sweep = ? and key = any(?)",
                run.id(),
                step.sweep().name(),
                step.settled());
        sql.update(
                "update comparison set done = done + ?, mended = mended + ?, failures = 0 where id = ?",
                step.seen(),
                judged.mended(),
                run.id());
        move(run, step.next());
    }

    /** The store did not answer; the same step is done again. */
    public void failed(Running run, long epoch) {
        if (leads(epoch)) {
            sql.update("update comparison set failures = failures + 1 where id = ?", run.id());
        }
    }

    /** Goes on at another sweep, leaving out the rest of this one. */
    public void leaveOut(Running run, Skipped rest, Running.At next, long epoch) {
        if (leads(epoch)) {
            add(run, rest);
            sql.update("update comparison set failures = 0 where id = ?", run.id());
            move(run, next);
        }
    }

    /**
     * It is over. A graph that was emptied while people wrote is then compared and mended: what was written in that moment may
     * lead to nodes that went in the next, under a guard that lets nobody send it again.
     */
    public void finish(Running run, long epoch) {
        if (!leads(epoch)) {
            return;
        }
        sql.update("update comparison set finished_at = now(), sweep = '', place = '' where id = ?", run.id());
        if (run.aim() == Aim.WIPE_AND_REBUILD) {
            sql.update(
                    "insert into comparison (workspace, aim, stores, started_at) values (?, ?, ?, now()) on conflict do nothing",
                    run.workspace().value(),
                    Aim.REPAIR,
                    List.of(GraphSweep.STORE));
        }
    }

    /** Keys of one sweep whose time has come to be looked at again, and how often they were looked at. */
    public List<Again> due(Running run, int limit) {
        return sql.list(
                """
                select sweep, key, looks from look_again
                where comparison = ? and next_at <= now() and sweep = (
                    select min(sweep) from look_again where comparison = ? and next_at <= now())
                order by key limit ?
                """,
                row -> new Again(row.getString("sweep"), row.getString("key"), row.getInt("looks")),
                run.id(),
                run.id(),
                limit);
    }

    /** What has to be looked at again. */
    record Again(String sweep, String key, int looks) {}

    /** Whether anything still has to be looked at again, now or later. */
    public boolean isAnythingUnsettled(Running run) {
        return sql.one("select 1 from look_again where comparison = ? limit 1", row -> row.getInt(1), run.id())
                .isPresent();
    }

    private boolean leads(long epoch) {
        return leases.isLed(LEASE, epoch);
    }

    private void move(Running run, Running.At next) {
        sql.update("update comparison set sweep = ?, place = ? where id = ?", next.sweep(), next.place(), run.id());
    }

    private void lookAgain(Running run, Sweep sweep, String key) {
        sql.update("""
                insert into look_again (comparison, sweep, key, looks, next_at)
                values (?, ?, ?, 1, now() + ? * interval '1 millisecond')
                on conflict (comparison, sweep, key) do update
                set looks = look_again.looks + 1, next_at = excluded.next_at
                """, run.id(), sweep.name(), key, Settings.number(Setting.DRIFT_AGAIN_MS));
    }

    private void add(Running run, Difference difference) {
        count(run, difference.store(), difference.kind().name().toLowerCase(java.util.Locale.ROOT), 1);
        sql.update(
                """
                insert into difference (comparison, store, key, kind, why, repair)
                select ?, ?, ?, ?, ?, ? where (select count(*) from difference where comparison = ?) < ?
                on conflict do nothing
                """,
                run.id(),
                difference.store(),
                difference.key(),
                difference.kind(),
                difference.why(),
                difference.repair(),
                run.id(),
                Settings.number(Setting.DRIFT_TOLD));
    }

    private void add(Running run, Skipped skipped) {
        count(run, skipped.store(), skipped.why(), 1);
        sql.update(
                """
                insert into skipped (comparison, store, key, why)
                select ?, ?, ?, ? where (select count(*) from skipped where comparison = ?) < ?
                on conflict do nothing
                """,
                run.id(),
                skipped.store(),
                skipped.key(),
                skipped.why(),
                run.id(),
                Settings.number(Setting.DRIFT_TOLD));
    }

    private void count(Running run, String store, String what, int more) {
        sql.update("""
                insert into comparison_count (comparison, store, what, number) values (?, ?, ?, ?)
                on conflict (comparison, store, what) do update
                set number = comparison_count.number + excluded.number
                """, run.id(), store, what, more);
    }
}
