package io.onecamp.persistence.graph.sql;

import io.onecamp.domain.graph.NodeCopy;
import io.onecamp.domain.graph.NodeCopy.PartCopy;
import io.onecamp.domain.graph.NodeKey;
import io.onecamp.domain.graph.NodeKind;
import io.onecamp.domain.graph.NodeState.Part;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.persistence.graph.CopiedStates;
import io.onecamp.persistence.graph.CopiedStates.Found;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of nodes, taken apart into their parts. What lies in a key is an edge that cannot be wrong. */
final class CopiedRows {
    private static final String NODES = """
            SELECT %1$s.entry, %1$s.card, %2$s AS participant
            FROM %1$s WHERE workspace = ? AND id = ?""";

    private static final String PARTICIPANTS = "(SELECT array_agg(person::text) FROM participant p"
            + " WHERE p.workspace = conversation.workspace AND p.conversation = conversation.id)";

    private static final String NUMBERED = """
            WITH k (workspace, conversation, seq, number) AS (VALUES (?::uuid, ?, ?::bigint, ?::bigint))
            SELECT c.entry AS card_entry, c.card, c.author::text AS author, t.entry AS tally_entry, t.tally,
                (SELECT array_agg(a.file::text) FROM attached a
                 WHERE (a.workspace, a.conversation, a.seq) = (k.workspace, k.conversation, k.seq) AND k.number = 0)
                    AS attachment,
                (SELECT array_agg(r.person::text) FROM reacted r
                 WHERE (r.workspace, r.conversation, r.seq, r.number)
                     = (k.workspace, k.conversation, k.seq, k.number)) AS reacted
            FROM k LEFT JOIN card c USING (workspace, conversation, seq, number)
            LEFT JOIN tally t USING (workspace, conversation, seq, number)""";

    private CopiedRows() {}

    /** One prepared statement for all of them; each is a look-up of a primary key. */
    static Map<String, NodeCopy> of(Connection connection, NodeKind kind, List<NodeKey> keys) throws SQLException {
        boolean isNumbered = kind == NodeKind.MESSAGE || kind == NodeKind.COMMENT;
        String sql = isNumbered
                ? NUMBERED
                : NODES.formatted(
                        kind.name().toLowerCase(Locale.ROOT),
                        kind == NodeKind.CONVERSATION ? PARTICIPANTS : "NULL::text[]");
        Map<String, NodeCopy> copies = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (NodeKey key : keys) {
                int at = 1;
                for (Object value : KeyValues.of(key).values()) {
                    statement.setObject(at++, value);
                }
                try (ResultSet row = statement.executeQuery()) {
                    if (row.next()) {
                        Map<Part.Name, PartCopy> parts = isNumbered ? numbered(key, row) : node(key, row);
                        // What an edge's end has named is there without anything.
                        if (!isNumbered || !parts.isEmpty()) {
                            copies.put(key.text(), new NodeCopy(key.text(), 1, parts));
                        }
                    }
                }
            }
        }
        return copies;
    }

    private static Map<Part.Name, PartCopy> node(NodeKey key, ResultSet row) throws SQLException {
        return parts(
                Map.of(
                        key.kind().parts().getFirst(),
                        new Found(
                                row.getLong("entry"),
                                row.getString("card"),
                                ends(key.workspace(), "participant", row.getArray("participant")))),
                key);
    }

    private static Map<Part.Name, PartCopy> numbered(NodeKey key, ResultSet row) throws SQLException {
        Set<String> own = new HashSet<>();
        String card = row.getString("card");
        if (card != null && !card.isEmpty()) {
            own.add("author " + key.workspace() + "/" + row.getString("author"));
            own.add(parent(key));
        }
        own.addAll(ends(key.workspace(), "attachment", row.getArray("attachment")));
        return parts(
                Map.of(
                        key.kind().parts().getFirst(),
                        new Found(row.getLong("card_entry"), card, own),
                        key.kind().parts().getLast(),
                        new Found(
                                row.getLong("tally_entry"),
                                row.getString("tally"),
                                ends(key.workspace(), "reacted", row.getArray("reacted")))),
                key);
    }

    private static String parent(NodeKey key) {
        String text = key.text();
        return key.kind() == NodeKind.COMMENT
                ? "message " + text.substring(0, text.lastIndexOf('#'))
                : "conversation " + text.substring(0, text.lastIndexOf(':'));
    }

    private static Map<Part.Name, PartCopy> parts(Map<Part.Name, Found> found, NodeKey key) {
        Map<Part.Name, PartCopy> parts = new EnumMap<>(Part.Name.class);
        found.forEach((name, part) -> {
            if (part.isThere()) {
                parts.put(name, CopiedStates.part(key, name, part));
            }
        });
        return parts;
    }

    private static Set<String> ends(WorkspaceId workspace, String name, @Nullable Array ids) throws SQLException {
        Set<String> edges = new HashSet<>();
        if (ids != null) {
            for (String id : (String[]) ids.getArray()) {
                edges.add(name + " " + workspace + "/" + id);
            }
        }
        return edges;
    }
}
