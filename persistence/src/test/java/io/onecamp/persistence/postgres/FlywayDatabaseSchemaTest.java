package io.onecamp.persistence.postgres;

import io.onecamp.domain.installation.DatabaseSchema;
import io.onecamp.domain.installation.DatabaseSchemaContract;
import io.onecamp.persistence.testbed.Database;
import io.onecamp.persistence.testbed.TestConfig;
import org.junit.jupiter.api.AfterEach;

class FlywayDatabaseSchemaTest implements DatabaseSchemaContract {
    private final Database database = Database.empty();

    @AfterEach
    void drop() {
        database.close();
    }

    @Override
    public DatabaseSchema testee() {
        TestConfig.set("onecamp.postgres.url", database.url());
        return new FlywayDatabaseSchema();
    }

    @Override
    public void asANewerProgramLeftIt() {
        database.execute("""
                insert into flyway_schema_history
                    (installed_rank, version, description, type, script, installed_by, execution_time, success)
                values (900, '900', 'of a newer program', 'SQL', 'V900__newer.sql', 'a newer program', 1, true)
                """);
    }
}
