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

    @Override
    public String answer() {
        return transaction.read(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet version = statement.executeQuery("SHOW server_version")) {
                version.next();
                return "SQL graph on PostgreSQL " + version.getString(1);
            }
        });
    }
}
