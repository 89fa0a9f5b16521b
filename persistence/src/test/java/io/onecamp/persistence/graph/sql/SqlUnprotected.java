package io.onecamp.persistence.graph.sql;

import io.onecamp.domain.graph.GraphWriter;
import io.onecamp.domain.graph.NodeState;
import io.onecamp.domain.graph.NodeState.CardState;
import java.sql.PreparedStatement;
import java.util.List;

/** The product's writer, without one of its protections. */
final class SqlUnprotected implements GraphWriter {
    private final GraphTransaction transaction;
    private final SqlWriter writer;
    private final Lack lack;

    /** What is missing. */
    enum Lack {
        /** The table forgets which entry it has before each request. */
        GUARD,
        /** A deletion deletes the row. */
        TOMBSTONES
    }

    SqlUnprotected(GraphTransaction transaction, Lack lack) {
        this.transaction = transaction;
        this.writer = new SqlWriter(transaction);
        this.lack = lack;
    }

    @Override
    public void prepare() {
        writer.prepare();
    }

    @Override
    public void apply(List<NodeState> states) {
        for (NodeState state : states) {
            CardState card = (CardState) state;
            if (lack == Lack.GUARD) {
                execute("update card set entry = -1 where workspace = ? and conversation = ? and seq = ?", card);
            }
            if (lack == Lack.TOMBSTONES && card.card().isDeleted()) {
                execute("delete from card where workspace = ? and conversation = ? and seq = ?", card);
            } else {
                writer.apply(List.of(card));
            }
        }
    }

    private void execute(String sql, CardState card) {
        transaction.write(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setObject(1, card.workspace().value());
                statement.setString(2, card.card().conversation().value());
                statement.setLong(3, card.card().seq().value());
                return statement.executeUpdate();
            }
        });
    }
}
