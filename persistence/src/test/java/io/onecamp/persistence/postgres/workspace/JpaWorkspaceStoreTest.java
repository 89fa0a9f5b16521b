package io.onecamp.persistence.postgres.workspace;

import io.onecamp.domain.contract.Rows;
import io.onecamp.domain.workspace.WorkspaceStoreContract;
import io.onecamp.persistence.testbed.Database;
import io.onecamp.persistence.testbed.PostgresRows;
import org.junit.jupiter.api.AfterEach;

class JpaWorkspaceStoreTest implements WorkspaceStoreContract {
    private final Database database = Database.fresh();
    private final Rows rows = new PostgresRows(database);

    @AfterEach
    void drop() {
        database.close();
    }

    @Override
    public Rows rows() {
        return rows;
    }
}
