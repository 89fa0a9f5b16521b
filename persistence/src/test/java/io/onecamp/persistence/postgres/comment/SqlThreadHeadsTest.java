package io.onecamp.persistence.postgres.comment;

import io.onecamp.domain.comment.ThreadHeadsContract;
import io.onecamp.domain.contract.Rows;
import io.onecamp.persistence.testbed.PostgresRows;

class SqlThreadHeadsTest implements ThreadHeadsContract {
    @Override
    public Rows rows() {
        return PostgresRows.shared();
    }
}
