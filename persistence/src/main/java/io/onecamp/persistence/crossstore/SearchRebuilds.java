package io.onecamp.persistence.crossstore;

import io.onecamp.domain.id.Position;
import io.onecamp.domain.search.SearchRebuild;
import io.onecamp.persistence.postgres.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Rebuilds in rows, one of which at most is under way; how far it has come is the cursor of the second index's relay. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class SearchRebuilds implements SearchRebuild {
    private static final String SECOND = SecondSearchTarget.NAME;

    private Sql sql;
    private Leases leases;

    SearchRebuilds() {}

    @Inject
    public SearchRebuilds(Sql sql, Leases leases) {
        this.sql = sql;
        this.leases = leases;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean begin(Instant at) {
        return sql.update("insert into search_rebuild (begun_at) values (?) on conflict do nothing", at) == 1;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean cancel(Instant at) {
        return sql.update(
                        "update search_rebuild set ended_at = ?, state = 'CANCELLED' where ended_at is null and state = 'UNDER_WAY'",
                        at)
                == 1;
    }

    @Override
    public Optional<Report> newest() {
        return sql.one("""
                select case when b.state = 'TAKING_OVER' then 'UNDER_WAY' else b.state end as state, b.begun_at, b.ended_at, s.next - 1 as all_of_it,
                    case when b.ended_at is null
                        then coalesce((select position from relay where name = ?), 0)
                        else s.next - 1 end as done,
                    (select count(*) from held where relay = ?) as held
                from search_rebuild b cross join sequencer s order by b.id desc limit 1
                """, SearchRebuilds::read, SECOND, SECOND);
    }

    private static Report read(ResultSet row) throws SQLException {
        return new Report(
                State.valueOf(row.getString("state")),
                Sql.time(row, "begun_at"),
                Optional.ofNullable(Sql.instant(row, "ended_at")),
                row.getLong("done"),
                row.getLong("all_of_it"),
                row.getLong("held"));
    }

    /** How far the one is that has not ended. */
    enum Stage {
        UNDER_WAY,
        TAKING_OVER
    }

    Optional<Stage> stage() {
        return sql.one(
                "select state from search_rebuild where ended_at is null",
                row -> Stage.valueOf(row.getString("state")));
    }

    /** Whether a relay's cursor is there that nobody moves any more. */
    boolean isLeftOver() {
        return sql.one("select 1 from relay where name = ?", row -> row.getInt(1), SECOND)
                .isPresent();
    }

    /**
     * Decides for good that the second index takes over, where it has what the first has: what is parked will be parked
     * for it again, the rest must have gone.
     *
     * @param epoch of the lease of who decides: one that stood still meanwhile knows nothing of the rebuild of today
     * @param reached where it has brought the second index
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean decideToTakeOver(long epoch, Position reached) {
        return leases.isLed(RelaySteps.Turn.lease(SECOND), epoch)
                && sql.update("""
                update search_rebuild set state = 'TAKING_OVER'
                where ended_at is null and state = 'UNDER_WAY'
                    and exists (select 1 from relay where name = ? and position = ?)
                    and not exists (select 1 from held where relay = ? and parked_at is null)
                """, SECOND, reached.value(), SECOND) == 1;
    }

    /** Forgets how far a second index had come that is gone. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void forget() {
        sql.update("delete from held where relay = ?", SECOND);
        sql.update("delete from relay where name = ?", SECOND);
    }
}
