package io.onecamp.persistence.postgres.session;

import io.onecamp.domain.contract.Rows;
import io.onecamp.domain.session.SessionStoreContract;
import io.onecamp.persistence.testbed.PostgresRows;

class SqlSessionStoreTest implements SessionStoreContract {
    @Override
    public Rows rows() {
        return PostgresRows.shared();
    }
}
