package io.onecamp.persistence.graph.sql;

import io.onecamp.domain.graph.GraphRefused;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** The SQL graph's tables, by versioned migrations with a history of their own. */
final class SqlGraphSchema {
    private SqlGraphSchema() {}

    static void migrate(GraphTransaction transaction) {
        try {
            Flyway.configure(SqlGraphSchema.class.getClassLoader())
                    .dataSource(transaction.pool())
                    .locations("classpath:io/onecamp/persistence/graph/sql/schema")
                    .table("graph_schema_history")
                    // An older program on a newer schema refuses, clearly.
                    .ignoreMigrationPatterns(new String[0])
                    .load()
                    .migrate();
        } catch (FlywayValidateException e) {
            throw new GraphRefused("the SQL graph's schema is not this program's", e);
        } catch (FlywayException e) {
            throw transaction.unavailable("its schema cannot be prepared", e);
        }
    }
}
