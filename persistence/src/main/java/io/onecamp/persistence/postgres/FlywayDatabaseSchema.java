package io.onecamp.persistence.postgres;

import io.onecamp.domain.installation.DatabaseSchema;
import jakarta.enterprise.context.ApplicationScoped;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;

/**
 * Migrates by Flyway, on connections of its own: it commits by itself, which a connection of the container's
 * transaction may not.
 */
@ApplicationScoped
public class FlywayDatabaseSchema implements DatabaseSchema {
    private static final String SCHEMA = "classpath:io/onecamp/persistence/postgres/schema";

    @Override
    public void migrate() {
        Flyway flyway = Flyway.configure(FlywayDatabaseSchema.class.getClassLoader())
                .dataSource(new OneCampDataSource())
                .locations(SCHEMA)
                // A migration that this program does not know was made by a newer one.
                .ignoreMigrationPatterns(new String[0])
                .validateOnMigrate(true)
                .load();
        try {
            flyway.migrate();
        } catch (FlywayValidateException e) {
            throw new SchemaIsNewer(
                    "The database was made by a newer OneCamp; start that version, or restore a backup of this one's.",
                    e);
        }
    }
}
