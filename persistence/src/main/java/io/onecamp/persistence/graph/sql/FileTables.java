package io.onecamp.persistence.graph.sql;

import io.onecamp.domain.graph.NodeState.CardState;
import io.onecamp.domain.graph.NodeState.FileState;
import io.onecamp.domain.id.FileId;
import io.onecamp.persistence.json.DomainJson;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Files, and the edges from the cards of messages to them. */
final class FileTables {
    private FileTables() {}

    static void stubs(Connection connection, List<Batch.FileNode> files) throws SQLException {
        new Rows<>(files)
                .with("uuid", file -> file.workspace().value())
                .with("uuid", file -> file.id().value())
                .send(connection, """
                        INSERT INTO file (workspace, id) SELECT * FROM unnest(?, ?)
                        ON CONFLICT (workspace, id) DO NOTHING""");
    }

    static void write(Connection connection, List<FileState> states) throws SQLException {
        new Rows<>(states)
                .with("uuid", state -> state.workspace().value())
                .with("uuid", state -> state.card().id().value())
                .with("bigint", state -> state.entry().value())
                .with("text", state -> DomainJson.write(state.card()))
                .send(connection, """
                        INSERT INTO file AS old (workspace, id, entry, card) SELECT * FROM unnest(?, ?, ?, ?)
                        ON CONFLICT (workspace, id) DO UPDATE SET entry = excluded.entry, card = excluded.card
                        WHERE old.entry < excluded.entry""");
    }

    /** One edge with the card that owns it. */
    private record Edge(CardState from, FileId file) {}

    /** Replaces the edges of those cards that were taken just now, after the cards themselves. */
    static void attach(Connection connection, List<CardState> states) throws SQLException {
        new Rows<>(states)
                .with("uuid", state -> state.workspace().value())
                .with("text", state -> state.card().conversation().value())
                .with("bigint", state -> state.card().seq().value())
                .with("bigint", state -> state.entry().value())
                .send(connection, """
                        DELETE FROM attached old
                        USING card c JOIN unnest(?, ?, ?, ?) AS new (workspace, conversation, seq, entry)
                            USING (workspace, conversation, seq, entry)
                        WHERE c.number = 0
                          AND (old.workspace, old.conversation, old.seq) = (c.workspace, c.conversation, c.seq)""");
        List<Edge> edges = states.stream()
                .flatMap(state -> state.card().attachments().stream().map(file -> new Edge(state, file.id())))
                .toList();
        new Rows<>(edges)
                .with("uuid", edge -> edge.from().workspace().value())
                .with("text", edge -> edge.from().card().conversation().value())
                .with("bigint", edge -> edge.from().card().seq().value())
                .with("bigint", edge -> edge.from().entry().value())
                .with("uuid", edge -> edge.file().value())
                .send(connection, """
                        INSERT INTO attached (workspace, conversation, seq, file)
                        SELECT c.workspace, c.conversation, c.seq, new.file
                        FROM card c JOIN unnest(?, ?, ?, ?, ?) AS new (workspace, conversation, seq, entry, file)
                            USING (workspace, conversation, seq, entry)
                        WHERE c.number = 0""");
    }
}
