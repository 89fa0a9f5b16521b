package io.onecamp.persistence.postgres.workspace;

import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.journal.Clock;
import io.onecamp.domain.workspace.Workspace;
import io.onecamp.domain.workspace.WorkspaceStore;
import io.onecamp.persistence.postgres.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** The one workspace, made at the first need of it. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class JpaWorkspaceStore implements WorkspaceStore {
    private Sql sql;
    private Clock clock;

    JpaWorkspaceStore() {}

    @Inject
    public JpaWorkspaceStore(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public Workspace only() {
        return found("").orElseThrow(() -> new IllegalStateException("the workspace is made at start-up"));
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Workspace lock() {
        return found(" for no key update")
                .orElseThrow(() -> new IllegalStateException("the workspace is made at start-up"));
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void ensure() {
        // Two nodes that start at once meet at this lock, and the second finds what the first made.
        sql.update("lock table workspace in share row exclusive mode");
        if (found("").isEmpty()) {
            sql.update(
                    "insert into workspace (id, name, created_at) values (?, ?, ?)",
                    WorkspaceId.fresh().value(),
                    "OneCamp",
                    clock.now());
        }
    }

    private Optional<Workspace> found(String lock) {
        return sql.one("select id, name from workspace order by created_at limit 1" + lock, JpaWorkspaceStore::read);
    }

    private static Workspace read(ResultSet row) throws SQLException {
        return new Workspace(new WorkspaceId(Sql.uuid(row, "id")), row.getString("name"));
    }
}
