package io.onecamp.persistence.crossstore;

import io.onecamp.domain.id.Position;
import io.onecamp.persistence.postgres.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The settlements of relays: short transactions of their own, after what was sent and never around it. Each begins with
 * the lease's row, locked under the epoch in which the work was done: who lost its lease meanwhile settles nothing.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class RelaySteps {
    /** Ends the name of a relay to a copy that is filled to take the place of the one of the name before it. */
    static final String SECOND = ".next";

    private Sql sql;
    private HeldRows held;
    private Leases leases;

    RelaySteps() {}

    @Inject
    public RelaySteps(Sql sql, HeldRows held, Leases leases) {
        this.sql = sql;
        this.held = held;
        this.leases = leases;
    }

    /** A relay's work under one lease. */
    record Turn(String relay, long epoch) {
        String lease() {
            return lease(relay);
        }

        static String lease(String relay) {
            return relay + ".relay";
        }
    }

    /**
     * The relay's place, for the copy it fills now. A copy of another incarnation than the one that was filled so far
     * has nothing: it is followed from the beginning, and nobody is held there; unless it was filled beside it
     * ({@link #SECOND}). Empty where the turn is over.
     */
    Optional<Position> begin(Turn turn, String incarnation) {
        if (isOver(turn)) {
            return Optional.empty();
        }
        Optional<Position> reached = sql.one(
                "select position from relay where name = ? and target = ?",
                row -> new Position(row.getLong("position")),
                turn.relay(),
                incarnation);
        if (reached.isPresent()) {
            return reached;
        }
        sql.update("delete from held where relay = ?", turn.relay());
        Optional<Position> brought = second(turn.relay(), incarnation);
        if (brought.isPresent()) {
            return brought;
        }
        giveUp(turn.relay());
        sql.update("""
                insert into relay (name, position, target) values (?, 0, ?)
                on conflict (name) do update set position = 0, target = excluded.target
                """, turn.relay(), incarnation);
        return Optional.of(Position.START);
    }

    /**
     * Goes on from where the second copy was brought, which has taken this one's place: with its cursor and what is held
     * for it, so that nothing is missed and nothing is done twice. With that its rebuild is done.
     */
    private Optional<Position> second(String relay, String incarnation) {
        Optional<Position> brought = sql.one(
                "delete from relay where name = ? and target = ? returning position",
                row -> new Position(row.getLong("position")),
                relay + SECOND,
                incarnation);
        brought.ifPresent(position -> {
            sql.update("update held set relay = ? where relay = ?", relay, relay + SECOND);
            sql.update("""
                    insert into relay (name, position, target) values (?, ?, ?)
                    on conflict (name) do update set position = excluded.position, target = excluded.target
                    """, relay, position.value(), incarnation);
            sql.update("update search_rebuild set ended_at = now(), state = 'DONE' where ended_at is null");
        });
        return brought;
    }

    /** A second copy that was to take over just now, and is not this one, is gone with everything in it. */
    private void giveUp(String relay) {
        int givenUp = sql.update("""
                update search_rebuild set ended_at = now(), state = 'CANCELLED'
                where ended_at is null and state = 'TAKING_OVER' and ? = 'search'
                """, relay);
        if (givenUp > 0) {
            sql.update("delete from held where relay = ?", relay + SECOND);
            sql.update("delete from relay where name = ?", relay + SECOND);
        }
    }

    /**
     * What was done with a stretch of the order.
     *
     * @param from the cursor it was read at
     * @param stretch everything that was looked at
     * @param skipped the streams whose entries were left out, because they are held
     * @param refused the first of each stream that was not taken, and why
     */
    record Settlement(Position from, List<Followed> stretch, Set<String> skipped, Map<Followed, String> refused) {}

    /**
     * Moves the cursor past the stretch and holds the streams of what was refused, together. The held rows that were
     * the reason for skipping are share-locked first: a stream that was let go meanwhile has an entry here that nobody
     * will send, so the cursor stops before it.
     *
     * @return whether the cursor moved
     */
    boolean settle(Turn turn, Settlement done) {
        if (isOver(turn)) {
            return false;
        }
        Set<String> stillHeld = new HashSet<>(sql.list(
                "select stream from held where relay = ? and stream = any(?) order by stream for share",
                row -> row.getString("stream"),
                turn.relay(),
                done.skipped()));
        Position reached = done.from();
        for (Followed one : done.stretch()) {
            if (done.skipped().contains(one.stream()) && !stillHeld.contains(one.stream())) {
                break;
            }
            reached = one.position();
        }
        int moved = sql.update(
                "update relay set position = ? where name = ? and position = ?",
                reached.value(),
                turn.relay(),
                done.from().value());
        if (moved == 0 || reached.equals(done.from())) {
            return false;
        }
        for (Map.Entry<Followed, String> refused :
                firsts(done.refused(), reached).entrySet()) {
            held.hold(
                    turn.relay(),
                    refused.getKey().stream(),
                    refused.getKey().position().value(),
                    refused.getValue());
        }
        return true;
    }

    /** Of each stream the first that was refused, as far as the cursor came. */
    private static Map<Followed, String> firsts(Map<Followed, String> refused, Position reached) {
        Map<Followed, String> firsts = new LinkedHashMap<>();
        Set<String> streams = new HashSet<>();
        refused.entrySet().stream()
                .filter(one -> one.getKey().position().compareTo(reached) <= 0)
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(Followed::position)))
                .filter(one -> streams.add(one.getKey().stream()))
                .forEach(one -> firsts.put(one.getKey(), one.getValue()));
        return firsts;
    }

    /** All streams that are held, the parked ones too. */
    Set<String> heldStreams(String relay) {
        return new HashSet<>(
                sql.list("select stream from held where relay = ?", row -> row.getString("stream"), relay));
    }

    /** A stream that is to be tried again, and from where. */
    record Due(String stream, Position from) {}

    /** Those whose time has come, the longest waiting first. */
    List<Due> due(String relay, int limit) {
        return sql.list(
                """
                select stream, from_position from held
                where relay = ? and parked_at is null and next_at <= now() order by next_at, stream limit ?
                """, row -> new Due(row.getString("stream"), new Position(row.getLong("from_position"))), relay, limit);
    }

    /** A held stream was refused again. */
    void holdAgain(Turn turn, Followed refused, String why) {
        if (!isOver(turn)) {
            held.hold(turn.relay(), refused.stream(), refused.position().value(), why);
        }
    }

    /**
     * Lets a stream go whose entries were sent up to this one. Locks its row, so that nobody skips another entry of it
     * meanwhile, and only then reads how far the cursor is: what was skipped by then is sent before it is free.
     *
     * @return whether it is free
     */
    boolean release(Turn turn, String stream, Followed sent) {
        if (isOver(turn)) {
            return false;
        }
        boolean isHeld = sql.one(
                        "select 1 from held where relay = ? and stream = ? for update",
                        row -> row.getInt(1),
                        turn.relay(),
                        stream)
                .isPresent();
        if (!isHeld) {
            return true;
        }
        Optional<Long> unsent =
                sql.one("""
                select o.position from journal j join ordered o on o.entry = j.id
                where j.stream = ? and j.id > ? and o.position <= (select position from relay where name = ?)
                order by j.id limit 1
                """, row -> row.getLong("position"), stream, sent.id().value(), turn.relay());
        if (unsent.isPresent()) {
            sql.update(
                    "update held set from_position = ?, attempts = 0, next_at = now() where relay = ? and stream = ?",
                    unsent.get(),
                    turn.relay(),
                    stream);
            return false;
        }
        sql.update("delete from held where relay = ? and stream = ?", turn.relay(), stream);
        return true;
    }

    /** Whether another node leads by now; none can for the rest of the transaction where not. */
    private boolean isOver(Turn turn) {
        return !leases.isLed(turn.lease(), turn.epoch());
    }
}
