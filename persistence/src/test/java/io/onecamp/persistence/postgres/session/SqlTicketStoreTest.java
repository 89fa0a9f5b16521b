package io.onecamp.persistence.postgres.session;

import io.onecamp.domain.contract.Rows;
import io.onecamp.domain.session.TicketStoreContract;
import io.onecamp.persistence.testbed.PostgresRows;

class SqlTicketStoreTest implements TicketStoreContract {
    @Override
    public Rows rows() {
        return PostgresRows.shared();
    }
}
