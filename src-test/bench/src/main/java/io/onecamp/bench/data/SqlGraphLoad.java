package io.onecamp.bench.data;

import io.onecamp.domain.graph.NodeState;
import io.onecamp.domain.graph.NodeState.CardState;
import io.onecamp.domain.graph.NodeState.ConversationState;
import io.onecamp.domain.graph.NodeState.PersonState;
import io.onecamp.domain.graph.NodeState.TallyState;
import io.onecamp.domain.id.PersonId;
import io.onecamp.persistence.json.DomainJson;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Brings the data set into the SQL graph by COPY, in one transaction: into tables of the same shape first, and from
 * there to where nothing is yet.
 */
final class SqlGraphLoad {
    private static final List<String> TABLES =
            List.of("person", "conversation", "participant", "card", "tally", "reacted");

    private final Connection connection;

    SqlGraphLoad(Connection connection) {
        this.connection = connection;
    }

    void load(Dataset data) throws IOException, SQLException {
        connection.setAutoCommit(false);
        for (String table : TABLES) {
            Sql.execute(
                    connection, "create temporary table staged_%s (like %s) on commit drop".formatted(table, table));
        }
        for (String table : TABLES) {
            copy(table, data);
            Sql.execute(
                    connection,
                    "insert into %s select * from staged_%s on conflict do nothing".formatted(table, table));
        }
        connection.commit();
        connection.setAutoCommit(true);
        Sql.execute(connection, "vacuum analyze");
    }

    private void copy(String table, Dataset data) throws IOException, SQLException {
        try (Copy copy = new Copy(connection, "staged_" + table + columns(table))) {
            data.play(new GraphStates(data.workspace()) {
                @Override
                protected void states(List<NodeState> states) throws SQLException {
                    for (NodeState state : states) {
                        row(copy, table, state);
                    }
                }
            });
            copy.end();
        }
    }

    private static String columns(String table) {
        return switch (table) {
            case "participant" -> " (workspace, conversation, person)";
            case "card" -> " (workspace, conversation, seq, entry, author, card)";
            case "tally" -> " (workspace, conversation, seq, entry, tally)";
            case "reacted" -> " (workspace, conversation, seq, person)";
            default -> " (workspace, id, entry, card)";
        };
    }

    private static void row(Copy copy, String table, NodeState state) throws SQLException {
        switch (state) {
            case PersonState it
            when table.equals("person") ->
                copy.row(it.workspace(), it.card().id(), it.entry().value(), DomainJson.write(it.card()));
            case ConversationState it
            when table.equals("conversation") ->
                copy.row(it.workspace(), it.card().id(), it.entry().value(), DomainJson.write(it.card()));
            case ConversationState it
            when table.equals("participant") -> {
                for (PersonId person : it.card().participants()) {
                    copy.row(it.workspace(), it.card().id(), person);
                }
            }
            case CardState it
            when table.equals("card") ->
                copy.row(
                        it.workspace(),
                        it.card().conversation(),
                        it.card().seq().value(),
                        it.entry().value(),
                        it.card().author(),
                        DomainJson.write(it.card()));
            case TallyState it
            when table.equals("tally") ->
                copy.row(
                        it.workspace(),
                        it.conversation(),
                        it.seq().value(),
                        it.entry().value(),
                        DomainJson.write(it.tally()));
            case TallyState it
            when table.equals("reacted") -> {
                for (PersonId person : people(it)) {
                    copy.row(it.workspace(), it.conversation(), it.seq().value(), person);
                }
            }
            default -> {
                // Not of this table.
            }
        }
    }

    private static Set<PersonId> people(TallyState state) {
        return state.tally().reactions().stream()
                .flatMap(group -> group.people().stream())
                .collect(Collectors.toSet());
    }
}
