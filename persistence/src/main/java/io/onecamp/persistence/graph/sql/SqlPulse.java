package io.onecamp.persistence.graph.sql;

import io.onecamp.domain.graph.GraphPulse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.Statement;

/** Asks the SQL graph's database who it is. */
@ApplicationScoped
@Typed(SqlPulse.class)
@Transactional(Transactional.TxType.NEVER)
public class SqlPulse implements GraphPulse {
    @Inject
    private GraphTransaction transaction;

    protected SqlPulse() {}

    SqlPulse(GraphTransaction transaction) {
        this.transaction = transaction;
    }

    /** Asks a table, not only the server: where its rows cannot be reached, there is no graph. */
    @Override
    public String answer() {
        try {
            return asked("SELECT current_setting('server_version'), EXISTS (SELECT FROM card)");
        } catch (GraphTransaction.Unprepared e) {
            // A database that was emptied answers; whoever uses it makes its tables.
            return asked("SHOW server_version");
        }
    }

    private String asked(String question) {
        return transaction.read(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet version = statement.executeQuery(question)) {
                version.next();
                return "SQL graph on PostgreSQL " + version.getString(1);
            }
        });
    }
}
