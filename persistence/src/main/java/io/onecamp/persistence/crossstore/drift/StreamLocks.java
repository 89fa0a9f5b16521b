package io.onecamp.persistence.crossstore.drift;

import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.journal.Stream;
import io.onecamp.persistence.postgres.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/**
 * Locks the root of a stream, be it there or not. A conversation that is not there could be opened by anybody at any
 * moment, because its id is computed: its place is taken by a row that is gone again before the commit, so that whoever
 * opens it waits. Ids of people and files are drawn at random: one that is not there will never be.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class StreamLocks {
    private Sql sql;

    StreamLocks() {}

    @Inject
    public StreamLocks(Sql sql) {
        this.sql = sql;
    }

    /** A stream that is locked until the end of the transaction. */
    record Held(WorkspaceId workspace, Stream stream, boolean isPlaceholder) {}

    public Held hold(WorkspaceId workspace, Stream stream) {
        // Mending can wait: what holds this lock for longer is looked at again by the next comparison.
        sql.one("select set_config('lock_timeout', '5s', true)", row -> row.getString(1));
        return switch (stream.kind()) {
            case PERSON, FILE -> {
                lock(
                        "select 1 from %s where workspace = ? and id = ? for no key update"
                                .formatted(stream.kind() == Stream.Kind.PERSON ? "person" : "file"),
                        workspace,
                        UUID.fromString(stream.id()));
                yield new Held(workspace, stream, false);
            }
            case CONVERSATION -> conversation(workspace, stream);
            case WORKSPACE, TEAM, PROJECT, TASK ->
                throw new IllegalStateException("nothing of " + stream + " has a copy in another store");
        };
    }

    private Held conversation(WorkspaceId workspace, Stream stream) {
        int made = sql.update("""
                insert into conversation (workspace, id, kind, created_at, last_seq, last_entry)
                values (?, ?, 'GROUP', now(), 0, 0) on conflict do nothing
                """, workspace.value(), stream.id());
        lock("select 1 from conversation where workspace = ? and id = ? for no key update", workspace, stream.id());
        return new Held(workspace, stream, made == 1);
    }

    private void lock(String statement, WorkspaceId workspace, Object id) {
        sql.one(statement, row -> row.getInt(1), workspace.value(), id);
    }

    /** Takes away what only kept the place. Called before the commit, which ends the lock. */
    public void letGo(Held held) {
        if (held.isPlaceholder()) {
            sql.update(
                    "delete from conversation where workspace = ? and id = ?",
                    held.workspace().value(),
                    held.stream().id());
        }
    }
}
