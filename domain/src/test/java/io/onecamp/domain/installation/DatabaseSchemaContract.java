package io.onecamp.domain.installation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.onecamp.domain.contract.Race;
import org.junit.jupiter.api.Test;

/** Tables are brought up to date once, and never by an older program. */
public interface DatabaseSchemaContract {
    /** Of a database without tables. */
    DatabaseSchema testee();

    /** Makes the tables look as a newer program left them. */
    void asANewerProgramLeftIt();

    @Test
    default void nodes_that_start_at_once_migrate_once() {
        DatabaseSchema testee = testee();
        Race.of(3, node -> {
            testee.migrate();
            return true;
        });
        testee.migrate();
    }

    @Test
    default void a_newer_programs_tables_are_not_touched() {
        DatabaseSchema testee = testee();
        testee.migrate();
        asANewerProgramLeftIt();
        assertThatThrownBy(testee::migrate).isInstanceOf(DatabaseSchema.SchemaIsNewer.class);
    }
}
