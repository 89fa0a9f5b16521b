package io.onecamp.persistence.graph.sql;

import io.onecamp.domain.graph.NodeKey;
import io.onecamp.domain.graph.NodeKind;
import io.onecamp.domain.graph.NodeState.Nothing;
import io.onecamp.domain.graph.NodeState.Part;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Tombstones over parts that nobody ever decided. They are few: one statement for each. */
final class Emptied {
    private static final UUID NOBODY = new UUID(0, 0);

    private Emptied() {}

    static void write(Connection connection, List<Nothing> states) throws SQLException {
        for (Nothing state : states) {
            write(connection, state);
        }
    }

    private static void write(Connection connection, Nothing state) throws SQLException {
        Part.Name part = state.part().name();
        NodeKey key = NodeKey.parse(NodeKind.of(part), state.part().node());
        long entry = state.entry().value();
        switch (part) {
            case PERSON, FILE -> node(connection, part.name().toLowerCase(java.util.Locale.ROOT), entry, key);
            case CONVERSATION -> {
                if (node(connection, "conversation", entry, key)) {
                    execute(
                            connection,
                            "DELETE FROM participant WHERE workspace = ? AND conversation = ?",
                            KeyValues.of(key).toArray());
                }
            }
            case CARD, COMMENT_CARD -> card(connection, entry, key);
            case TALLY, COMMENT_TALLY -> tally(connection, entry, key);
        }
    }

    private static boolean node(Connection connection, String table, long entry, NodeKey key) throws SQLException {
        return execute(
                        connection,
                        "INSERT INTO " + table + """
                                 AS old (workspace, id, entry, card) VALUES (?, ?, ?, '')
                                ON CONFLICT (workspace, id) DO UPDATE SET entry = excluded.entry, card = ''
                                WHERE old.entry < excluded.entry""",
                        KeyValues.of(key).and(entry))
                > 0;
    }

    private static void card(Connection connection, long entry, NodeKey key) throws SQLException {
        KeyValues values = KeyValues.of(key);
        int taken = execute(connection, """
                INSERT INTO card AS old (workspace, conversation, seq, number, entry, author, card)
                VALUES (?, ?, ?, ?, ?, ?, '')
                ON CONFLICT (workspace, conversation, seq, number) DO UPDATE
                SET entry = excluded.entry, author = excluded.author, card = ''
                WHERE old.entry < excluded.entry""", values.and(entry, NOBODY));
        if (taken > 0 && key.kind() == NodeKind.MESSAGE) {
            execute(
                    connection,
                    "DELETE FROM attached WHERE workspace = ? AND conversation = ? AND seq = ? AND ? = 0",
                    values.toArray());
        }
    }

    private static void tally(Connection connection, long entry, NodeKey key) throws SQLException {
        KeyValues values = KeyValues.of(key);
        int taken = execute(connection, """
                INSERT INTO tally AS old (workspace, conversation, seq, number, entry, tally)
                VALUES (?, ?, ?, ?, ?, '')
                ON CONFLICT (workspace, conversation, seq, number) DO UPDATE SET entry = excluded.entry, tally = ''
                WHERE old.entry < excluded.entry""", values.and(entry));
        if (taken > 0) {
            execute(
                    connection,
                    "DELETE FROM reacted WHERE workspace = ? AND conversation = ? AND seq = ? AND number = ?",
                    values.toArray());
        }
    }

    static int execute(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }
}
