package io.onecamp.persistence.graph.sql;

import io.onecamp.domain.graph.GraphTimelines;
import io.onecamp.domain.graph.Told;
import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.Seq;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.message.MessageCard;
import io.onecamp.domain.message.MessageTally;
import io.onecamp.persistence.json.DomainJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads pages from the SQL graph: one query by primary keys. */
@ApplicationScoped
@Typed(SqlTimelines.class)
@Transactional(Transactional.TxType.NEVER)
public class SqlTimelines implements GraphTimelines {
    private static final String PAGE = """
            SELECT c.seq, c.card, c.entry, t.tally, coalesce(t.entry, 0)
            FROM card c LEFT JOIN tally t USING (workspace, conversation, seq)
            WHERE workspace = ? AND conversation = ? AND seq = ANY (?)""";

    @Inject
    private GraphTransaction transaction;

    protected SqlTimelines() {}

    SqlTimelines(GraphTransaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public Map<Seq, Told> page(WorkspaceId workspace, ConversationId conversation, List<Seq> numbers) {
        if (numbers.isEmpty()) {
            return Map.of();
        }
        Object[] asked = numbers.stream().map(Seq::value).toArray();
        try {
            return transaction.read(connection -> {
                try (PreparedStatement statement = connection.prepareStatement(PAGE)) {
                    statement.setObject(1, workspace.value());
                    statement.setString(2, conversation.value());
                    statement.setArray(3, connection.createArrayOf("bigint", asked));
                    return told(statement.executeQuery());
                }
            });
        } catch (GraphTransaction.Unprepared e) {
            throw transaction.unavailable("it has no tables yet", e);
        }
    }

    private static Map<Seq, Told> told(ResultSet rows) throws SQLException {
        Map<Seq, Told> told = new HashMap<>();
        while (rows.next()) {
            String tally = rows.getString(4);
            told.put(
                    new Seq(rows.getLong(1)),
                    new Told(
                            DomainJson.read(rows.getString(2), MessageCard.class),
                            new EntryId(rows.getLong(3)),
                            tally == null ? MessageTally.EMPTY : DomainJson.read(tally, MessageTally.class),
                            new EntryId(rows.getLong(5))));
        }
        return told;
    }
}
