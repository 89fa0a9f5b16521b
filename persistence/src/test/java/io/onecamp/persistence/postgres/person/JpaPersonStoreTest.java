package io.onecamp.persistence.postgres.person;

import io.onecamp.domain.contract.Rows;
import io.onecamp.domain.person.PersonStoreContract;
import io.onecamp.persistence.testbed.PostgresRows;

class JpaPersonStoreTest implements PersonStoreContract {
    @Override
    public Rows rows() {
        return PostgresRows.shared();
    }
}
