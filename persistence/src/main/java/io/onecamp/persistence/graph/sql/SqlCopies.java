package io.onecamp.persistence.graph.sql;

import io.onecamp.domain.graph.GraphCopies;
import io.onecamp.domain.graph.NodeCopy;
import io.onecamp.domain.graph.NodeKey;
import io.onecamp.domain.graph.NodeKind;
import io.onecamp.domain.graph.NodeState.Part;
import io.onecamp.domain.id.EntryId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;

/** Looks at the SQL graph's rows as they are. */
@ApplicationScoped
@Typed(SqlCopies.class)
@Transactional(Transactional.TxType.NEVER)
public class SqlCopies implements GraphCopies {
    /** Rows that one transaction deletes. */
    private static final int AT_ONCE = 5_000;

    private static final List<String> TABLES =
            List.of("person", "conversation", "file", "card", "tally", "participant", "reacted", "attached");

    @Inject
    private GraphTransaction transaction;

    protected SqlCopies() {}

    SqlCopies(GraphTransaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public Map<String, NodeCopy> of(NodeKind kind, List<NodeKey> keys) {
        return keys.isEmpty() ? Map.of() : read(connection -> CopiedRows.of(connection, kind, keys));
    }

    @Override
    public Listing after(NodeKind kind, String place, int limit) {
        List<String> keys = read(connection -> ListedKeys.after(connection, kind, place, limit));
        return new Listing(keys, keys.size() < limit ? "" : keys.getLast());
    }

    @Override
    public void setBack(NodeKey key, Part.Name part, EntryId seen) {
        String row = switch (key.kind()) {
            case PERSON, CONVERSATION, FILE ->
                key.kind().name().toLowerCase(java.util.Locale.ROOT) + " SET entry = 0 WHERE workspace = ? AND id = ?";
            case MESSAGE, COMMENT ->
                (part == Part.Name.CARD || part == Part.Name.COMMENT_CARD ? "card" : "tally")
                        + " SET entry = 0 WHERE workspace = ? AND conversation = ? AND seq = ? AND number = ?";
        };
        write(connection -> Emptied.execute(
                connection,
                "UPDATE " + row + " AND entry = ?",
                KeyValues.of(key).and(seen.value())));
    }

    /** A primary key lets none be there twice. */
    @Override
    public void single(NodeKey key) {
        read(connection -> key);
    }

    /**
     * Deleted rather than truncated, which would wait for everybody who reads; so many at once that no statement comes near
     * its deadline, and nobody waits long for a row.
     */
    @Override
    public void forgetEverything() {
        for (String table : TABLES) {
            String some = "DELETE FROM %1$s WHERE ctid = ANY (ARRAY(SELECT ctid FROM %1$s LIMIT %2$d))"
                    .formatted(table, AT_ONCE);
            int deleted;
            do {
                deleted = write(connection -> Emptied.execute(connection, some));
            } while (deleted > 0);
        }
    }

    private <T> T read(GraphTransaction.Work<T> question) {
        try {
            return transaction.read(question);
        } catch (GraphTransaction.Unprepared e) {
            // A database that was emptied: then this is all it lacks, and what it holds is nothing.
            SqlGraphSchema.migrate(transaction);
            return transaction.read(question);
        }
    }

    private <T> T write(GraphTransaction.Work<T> work) {
        try {
            return transaction.write(work);
        } catch (GraphTransaction.Unprepared e) {
            throw transaction.unavailable("it has no tables yet", e);
        }
    }
}
