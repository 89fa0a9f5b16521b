package io.onecamp.persistence.graph.sql;

import io.onecamp.domain.graph.GraphWriter;
import io.onecamp.domain.graph.NodeState;
import io.onecamp.domain.graph.NodeState.CardState;
import io.onecamp.domain.graph.NodeState.ConversationState;
import io.onecamp.domain.graph.NodeState.FileState;
import io.onecamp.domain.graph.NodeState.PersonState;
import io.onecamp.persistence.graph.sql.Batch.Edge;
import io.onecamp.persistence.json.DomainJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

/**
 * Writes to the SQL graph: one transaction for each list of states, one statement for each table it touches. A guard
 * that finds a newer entry still locks the row, so the edges that follow belong to the row as it then is.
 */
@ApplicationScoped
@Typed(SqlWriter.class)
@Transactional(Transactional.TxType.NEVER)
public class SqlWriter implements GraphWriter {
    @Inject
    private GraphTransaction transaction;

    protected SqlWriter() {}

    SqlWriter(GraphTransaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public void prepare() {
        SqlGraphSchema.migrate(transaction);
    }

    @Override
    public void apply(List<NodeState> states) {
        if (states.isEmpty()) {
            return;
        }
        Batch batch = new Batch(states);
        try {
            transaction.write(connection -> write(connection, batch));
        } catch (GraphTransaction.Unprepared empty) {
            prepare();
            // The caller must know, because all that the graph took before is gone.
            throw transaction.unavailable("it had been emptied", empty);
        }
    }

    private static Batch write(Connection connection, Batch batch) throws SQLException {
        stubs(connection, batch);
        people(connection, batch.all(PersonState.class));
        conversations(connection, batch.all(ConversationState.class), batch.participants());
        FileTables.write(connection, batch.all(FileState.class));
        cards(connection, batch.cards());
        FileTables.attach(connection, batch.all(CardState.class));
        tallies(connection, batch.tallies(), batch.reacted());
        Emptied.write(connection, batch.all(NodeState.Nothing.class));
        return batch;
    }

    /** Every node before any state, so that rows come into being in one order whoever needs them. */
    private static void stubs(Connection connection, Batch batch) throws SQLException {
        new Rows<>(batch.people())
                .with("uuid", person -> person.workspace().value())
                .with("uuid", person -> person.id().value())
                .send(connection, """
                        INSERT INTO person (workspace, id) SELECT * FROM unnest(?, ?)
                        ON CONFLICT (workspace, id) DO NOTHING""");
        new Rows<>(batch.conversations())
                .with("uuid", conversation -> conversation.workspace().value())
                .with("text", conversation -> conversation.id().value())
                .send(connection, """
                        INSERT INTO conversation (workspace, id) SELECT * FROM unnest(?, ?)
                        ON CONFLICT (workspace, id) DO NOTHING""");
        FileTables.stubs(connection, batch.files());
    }

    private static void people(Connection connection, List<PersonState> states) throws SQLException {
        new Rows<>(states)
                .with("uuid", state -> state.workspace().value())
                .with("uuid", state -> state.card().id().value())
                .with("bigint", state -> state.entry().value())
                .with("text", state -> DomainJson.write(state.card()))
                .send(connection, """
                        INSERT INTO person AS old (workspace, id, entry, card) SELECT * FROM unnest(?, ?, ?, ?)
                        ON CONFLICT (workspace, id) DO UPDATE SET entry = excluded.entry, card = excluded.card
                        WHERE old.entry < excluded.entry""");
    }

    private static void conversations(
            Connection connection, List<ConversationState> states, List<Edge<ConversationState>> participants)
            throws SQLException {
        new Rows<>(states)
                .with("uuid", state -> state.workspace().value())
                .with("text", state -> state.card().id().value())
                .with("bigint", state -> state.entry().value())
                .with("text", state -> DomainJson.write(state.card()))
                .send(connection, """
                        INSERT INTO conversation AS old (workspace, id, entry, card) SELECT * FROM unnest(?, ?, ?, ?)
                        ON CONFLICT (workspace, id) DO UPDATE SET entry = excluded.entry, card = excluded.card
                        WHERE old.entry < excluded.entry""");
        new Rows<>(states)
                .with("uuid", state -> state.workspace().value())
                .with("text", state -> state.card().id().value())
                .with("bigint", state -> state.entry().value())
                .send(connection, """
                        DELETE FROM participant old
                        USING conversation c JOIN unnest(?, ?, ?) AS new (workspace, id, entry)
                            USING (workspace, id, entry)
                        WHERE old.workspace = c.workspace AND old.conversation = c.id""");
        new Rows<>(participants)
                .with("uuid", edge -> edge.from().workspace().value())
                .with("text", edge -> edge.from().card().id().value())
                .with("bigint", edge -> edge.from().entry().value())
                .with("uuid", edge -> edge.person().value())
                .send(connection, """
                        INSERT INTO participant (workspace, conversation, person)
                        SELECT c.workspace, c.id, new.person
                        FROM conversation c JOIN unnest(?, ?, ?, ?) AS new (workspace, id, entry, person)
                            USING (workspace, id, entry)""");
    }

    private static void cards(Connection connection, List<Batch.Card> cards) throws SQLException {
        keyed(cards, Batch.Card::key)
                .with("bigint", card -> card.entry().value())
                .with("uuid", card -> card.author().value())
                .with("text", card -> DomainJson.write(card.card()))
                .send(connection, """
                        INSERT INTO card AS old (workspace, conversation, seq, number, entry, author, card)
                        SELECT * FROM unnest(?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (workspace, conversation, seq, number) DO UPDATE
                        SET entry = excluded.entry, author = excluded.author, card = excluded.card
                        WHERE old.entry < excluded.entry""");
    }

    private static void tallies(Connection connection, List<Batch.Tally> tallies, List<Edge<Batch.Tally>> reacted)
            throws SQLException {
        keyed(tallies, Batch.Tally::key)
                .with("bigint", tally -> tally.entry().value())
                .with("text", tally -> DomainJson.write(tally.tally()))
                .send(connection, """
                        INSERT INTO tally AS old (workspace, conversation, seq, number, entry, tally)
                        SELECT * FROM unnest(?, ?, ?, ?, ?, ?)
                        ON CONFLICT (workspace, conversation, seq, number) DO UPDATE
                        SET entry = excluded.entry, tally = excluded.tally
                        WHERE old.entry < excluded.entry""");
        keyed(tallies, Batch.Tally::key)
                .with("bigint", tally -> tally.entry().value())
                .send(connection, """
                        DELETE FROM reacted old
                        USING tally t JOIN unnest(?, ?, ?, ?, ?) AS new (workspace, conversation, seq, number, entry)
                            USING (workspace, conversation, seq, number, entry)
                        WHERE (old.workspace, old.conversation, old.seq, old.number)
                            = (t.workspace, t.conversation, t.seq, t.number)""");
        keyed(reacted, (Edge<Batch.Tally> edge) -> edge.from().key())
                .with("bigint", edge -> edge.from().entry().value())
                .with("uuid", edge -> edge.person().value())
                .send(connection, """
                        INSERT INTO reacted (workspace, conversation, seq, number, person)
                        SELECT t.workspace, t.conversation, t.seq, t.number, new.person
                        FROM tally t
                        JOIN unnest(?, ?, ?, ?, ?, ?) AS new (workspace, conversation, seq, number, entry, person)
                            USING (workspace, conversation, seq, number, entry)""");
    }

    /** Rows whose first four columns are their key. */
    private static <T> Rows<T> keyed(List<T> rows, Function<T, Key> key) {
        return new Rows<>(rows)
                .with("uuid", row -> key.apply(row).workspace().value())
                .with("text", row -> key.apply(row).conversation().value())
                .with("bigint", row -> key.apply(row).seq().value())
                .with("bigint", row -> key.apply(row).number().value());
    }
}
