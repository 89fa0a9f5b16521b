package io.onecamp.persistence.crossstore;

import io.onecamp.domain.contract.Rows;
import io.onecamp.domain.operation.IdempotencyContract;
import io.onecamp.persistence.testbed.PostgresRows;

class SqlIdempotencyTest implements IdempotencyContract {
    @Override
    public Rows rows() {
        return PostgresRows.shared();
    }
}
