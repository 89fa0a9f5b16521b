package io.onecamp.persistence.postgres.message;

import io.onecamp.domain.contract.Rows;
import io.onecamp.domain.message.MessageStoreContract;
import io.onecamp.persistence.testbed.PostgresRows;

class JpaMessageStoreTest implements MessageStoreContract {
    @Override
    public Rows rows() {
        return PostgresRows.shared();
    }
}
