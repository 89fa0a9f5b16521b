package io.onecamp.persistence.graph.sql;

import io.onecamp.domain.graph.NodeKey;
import io.onecamp.domain.graph.NodeKind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Keys in the order of the primary keys, from one place on. */
final class ListedKeys {
    /** The parts of a node are rows in two tables: it is there where either is. */
    private static final String NUMBERED = """
            SELECT workspace::text || '/' || conversation || ':' || seq || CASE number WHEN 0 THEN '' ELSE '#' || number END
            FROM (
                (SELECT workspace, conversation, seq, number FROM card
                 WHERE number %1$s 0 %2$s ORDER BY 1, 2, 3, 4 LIMIT %3$d)
                UNION
                (SELECT workspace, conversation, seq, number FROM tally
                 WHERE number %1$s 0 %2$s ORDER BY 1, 2, 3, 4 LIMIT %3$d)) found
            ORDER BY workspace, conversation, seq, number LIMIT %3$d""";

    private static final String NODES =
            "SELECT workspace::text || '/' || id FROM %s WHERE true %s ORDER BY workspace, id LIMIT %d";

    private ListedKeys() {}

    static List<String> after(Connection connection, NodeKind kind, String place, int limit) throws SQLException {
        boolean isNumbered = kind == NodeKind.MESSAGE || kind == NodeKind.COMMENT;
        String sql = isNumbered
                ? NUMBERED.formatted(
                        kind == NodeKind.MESSAGE ? "=" : ">",
                        place.isEmpty() ? "" : "AND (workspace, conversation, seq, number) > (?, ?, ?, ?)",
                        limit)
                : NODES.formatted(
                        kind.name().toLowerCase(Locale.ROOT),
                        place.isEmpty() ? "" : "AND (workspace, id) > (?, ?)",
                        limit);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int at = 1;
            if (!place.isEmpty()) {
                for (int times = isNumbered ? 2 : 1; times > 0; times--) {
                    for (Object value : KeyValues.of(NodeKey.parse(kind, place)).values()) {
                        statement.setObject(at++, value);
                    }
                }
            }
            List<String> keys = new ArrayList<>();
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                keys.add(rows.getString(1));
            }
            return keys;
        }
    }
}
