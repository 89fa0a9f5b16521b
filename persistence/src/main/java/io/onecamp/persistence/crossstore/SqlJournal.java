package io.onecamp.persistence.crossstore;

import io.onecamp.domain.graph.NodeState;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.journal.Change;
import io.onecamp.domain.journal.Journal;
import io.onecamp.domain.journal.Stream;
import io.onecamp.domain.meter.Meters;
import io.onecamp.persistence.postgres.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/**
 * The journal in PostgreSQL. One statement writes the entry, what the graph relay and the sequencer have to do for it,
 * and the conversation's newest entry: four rows that are all there or all not, in one round trip.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class SqlJournal implements Journal {
    private static final String APPEND = """
            with salted as (select uuid_send(gen_random_uuid()) as salt, cast(? as jsonb) as payload),
            entry as (
                insert into journal (workspace, stream, kind, version, actor, at, payload, salt, digest)
                select ?, ?, ?, ?, ?, ?, payload, salt, sha256(salt || convert_to(payload::text, 'UTF8')) from salted
                returning id, stream),
            work as (insert into pending (entry, stream) select id, stream from entry where ?),
            unplaced as (insert into unnumbered (entry, stream) select id, stream from entry),
            newest as (
                update conversation set last_entry = entry.id from entry
                where conversation.workspace = ? and conversation.id = ?)
            select id from entry
            """;

    /** No conversation has this id. */
    private static final String NO_CONVERSATION = "";

    private Sql sql;
    private CurrentTransaction transaction;
    private GroupCommit groupCommit;
    private Sequencer sequencer;
    private NodeBell bell;

    @Inject
    private Meters meters;

    SqlJournal() {}

    @Inject
    public SqlJournal(
            Sql sql, CurrentTransaction transaction, GroupCommit groupCommit, Sequencer sequencer, NodeBell bell) {
        this.sql = sql;
        this.transaction = transaction;
        this.groupCommit = groupCommit;
        this.sequencer = sequencer;
        this.bell = bell;
    }

    @Override
    public EntryId append(WorkspaceId workspace, PersonId actor, Instant at, Change change) {
        Payloads.Written payload = Payloads.write(change);
        Stream stream = change.stream();
        boolean graphFollows = !WritePlan.graph(workspace, EntryId.NONE, change).isEmpty();
        EntryId entry = sql.one(
                        APPEND,
                        row -> new EntryId(row.getLong("id")),
                        payload.json(),
                        workspace.value(),
                        stream.toString(),
                        payload.kind(),
                        payload.version(),
                        actor.value(),
                        at,
                        graphFollows,
                        workspace.value(),
                        conversation(change))
                .orElseThrow(() -> new IllegalStateException("an INSERT that answered no id"));
        List<NodeState> states = WritePlan.graph(workspace, entry, change);
        transaction.note(new Applicable(entry, stream.toString(), states), this::handOver);
        return entry;
    }

    /** Whose newest entry it is. A copy that is mended changes nothing that anybody sees, and moves no conversation. */
    private static String conversation(Change change) {
        Stream stream = change.stream();
        return stream.kind() == Stream.Kind.CONVERSATION && !(change instanceof Change.Mended)
                ? stream.id()
                : NO_CONVERSATION;
    }

    private void handOver(List<Applicable> committed) {
        meters.committed(committed.size());
        groupCommit.offer(committed);
        sequencer.poke();
        bell.committed(committed);
    }

    @Override
    public List<EntryId> appended() {
        return transaction.noted().stream().map(Applicable::entry).toList();
    }
}
