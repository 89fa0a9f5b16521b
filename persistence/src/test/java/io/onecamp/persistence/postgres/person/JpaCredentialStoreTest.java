package io.onecamp.persistence.postgres.person;

import io.onecamp.domain.contract.Rows;
import io.onecamp.domain.session.CredentialStoreContract;
import io.onecamp.persistence.testbed.PostgresRows;

class JpaCredentialStoreTest implements CredentialStoreContract {
    @Override
    public Rows rows() {
        return PostgresRows.shared();
    }
}
