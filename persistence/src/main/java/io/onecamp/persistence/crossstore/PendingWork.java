package io.onecamp.persistence.crossstore;

import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.persistence.postgres.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The graph relay's work list. Each method is a short transaction of its own, never around a call to the graph.
 *
 * <p>The graph's <em>incarnation</em> is a number that grows each time the graph came back after it was away: it may
 * have lost its last seconds, so what an earlier incarnation took is sent again, and a marking that was under way
 * meanwhile takes nothing off the list.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class PendingWork {
    private static final String INCARNATION = "graph.incarnation";

    /** Everything younger than this, counted from when the graph was last known to answer, is sent again. */
    static final Duration SENT_AGAIN = Duration.ofMinutes(15);

    private static final String ENTRY = "select j.id, j.stream, j.workspace, j.kind, j.version, j.payload from ";

    private Sql sql;
    private Leases leases;

    PendingWork() {}

    @Inject
    public PendingWork(Sql sql, Leases leases) {
        this.sql = sql;
        this.leases = leases;
    }

    /** The oldest entries that wait, without those of held streams that are not due, and without the youngest, which group commit has. */
    public List<Applicable> oldest(int limit) {
        return sql.list(ENTRY + """
                        pending w join journal j on j.id = w.entry
                        where j.at < now() - interval '3 seconds' and not exists (
                            select 1 from held h
                            where h.relay = 'graph' and h.stream = w.stream
                              and (h.parked_at is not null or h.next_at > now()))
                        order by w.entry limit ?
                        """, PendingWork::read, limit);
    }

    public long incarnation() {
        return sql.one("select epoch from lease where name = '" + INCARNATION + "'", row -> row.getLong("epoch"))
                .orElse(0L);
    }

    /** Takes entries off the list, if the graph that took them is still the same; otherwise they are sent again. */
    public void settle(Collection<EntryId> entries, long incarnation) {
        takeOff(entries, incarnation);
    }

    /** Locks the incarnation first: whoever moves it, and counts on what is on the list, comes before this or after. */
    private void takeOff(Collection<EntryId> entries, long incarnation) {
        long now = sql.one(
                        "select epoch from lease where name = '" + INCARNATION + "' for share",
                        row -> row.getLong("epoch"))
                .orElse(0L);
        if (now == incarnation) {
            sql.update(
                    "delete from pending where entry = any(?)",
                    entries.stream().map(EntryId::value).toList());
        }
    }

    /**
     * The same for the relay's leader: one that lost its lease meanwhile takes nothing off. The lease's row stays locked
     * until it is done, so that none can lose it in between.
     */
    public void settle(Collection<EntryId> entries, long incarnation, long epoch) {
        if (leases.isLed(GraphRelay.NAME, epoch)) {
            takeOff(entries, incarnation);
        }
    }

    /** Whether none of these entries waits any more. */
    public boolean isSettled(Collection<EntryId> entries) {
        return sql.one(
                        "select 1 from pending where entry = any(?) limit 1",
                        row -> row.getInt(1),
                        entries.stream().map(EntryId::value).toList())
                .isEmpty();
    }

    /**
     * The graph came back: begins its next incarnation, and puts everything since a while before it went away on the
     * list again, whatever was marked.
     *
     * @return how many entries were put back
     */
    public int sendAgain(Instant awaySince) {
        sql.update("""
                insert into lease (name, owner, epoch, until) values ('graph.incarnation', 'graph', 1, now())
                on conflict (name) do update set epoch = lease.epoch + 1
                """);
        return sql.update("""
                insert into pending (entry, stream)
                select id, stream from journal where at >= ? and kind = any(?) on conflict do nothing
                """, awaySince.minus(SENT_AGAIN), Payloads.graphKinds());
    }

    /** The entry that holds this message's newest text waits again: the graph was seen without it. */
    public void nudge(Collection<EntryId> entries) {
        sql.update(
                "insert into pending (entry, stream) select id, stream from journal where id = any(?) on conflict do nothing",
                entries.stream().map(EntryId::value).toList());
    }

    /** How many entries wait that the relay brings by itself: those of a stream that is held are not among them. */
    public long coming() {
        return sql.one(
                        "select count(*) as waiting from pending w where not exists"
                                + " (select 1 from held h where h.relay = 'graph' and h.stream = w.stream)",
                        row -> row.getLong("waiting"))
                .orElseThrow();
    }

    /** How many entries wait. */
    public long waiting() {
        return sql.one("select count(*) as waiting from pending", row -> row.getLong("waiting"))
                .orElseThrow();
    }

    private static Applicable read(ResultSet row) throws SQLException {
        EntryId entry = new EntryId(row.getLong("id"));
        String payload = row.getString("payload");
        String stream = row.getString("stream");
        if (payload == null) {
            return new Applicable(entry, stream, List.of());
        }
        Payloads.Written written = new Payloads.Written(row.getString("kind"), row.getInt("version"), payload);
        WorkspaceId workspace = new WorkspaceId(Sql.uuid(row, "workspace"));
        try {
            return new Applicable(entry, stream, WritePlan.graph(workspace, entry, Payloads.read(written)));
        } catch (IllegalStateException | IllegalArgumentException e) {
            // Held like one that the graph refuses: it must not keep everybody else's from going.
            return new Applicable(entry, stream, List.of(), Optional.of(String.valueOf(e.getMessage())));
        }
    }
}
