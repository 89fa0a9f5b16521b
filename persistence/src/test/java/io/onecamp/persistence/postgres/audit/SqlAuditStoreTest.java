package io.onecamp.persistence.postgres.audit;

import io.onecamp.domain.audit.AuditStore;
import io.onecamp.domain.audit.AuditStoreContract;
import io.onecamp.domain.contract.Rows;
import io.onecamp.persistence.testbed.PostgresRows;

class SqlAuditStoreTest implements AuditStoreContract {
    @Override
    public AuditStore testee() {
        return PostgresRows.shared().beans().of(SqlAuditStore.class);
    }

    @Override
    public Rows rows() {
        return PostgresRows.shared();
    }
}
