package io.onecamp.persistence.postgres.person;

import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.session.CredentialStore;
import io.onecamp.persistence.postgres.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Password hashes, one a person. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class JpaCredentialStore implements CredentialStore {
    private Sql sql;

    JpaCredentialStore() {}

    @Inject
    public JpaCredentialStore(Sql sql) {
        this.sql = sql;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void put(WorkspaceId workspace, PersonId person, String hash) {
        sql.update("""
                insert into credential (workspace, person, hash) values (?, ?, ?)
                on conflict (workspace, person) do update set hash = excluded.hash
                """, workspace.value(), person.value(), hash);
    }

    @Override
    public Optional<String> hash(WorkspaceId workspace, PersonId person) {
        return sql.one(
                "select hash from credential where workspace = ? and person = ?",
                row -> row.getString("hash"),
                workspace.value(),
                person.value());
    }
}
