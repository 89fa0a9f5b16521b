package io.onecamp.persistence.crossstore;

import io.onecamp.domain.contract.Rows;
import io.onecamp.domain.message.JournalContentsContract;
import io.onecamp.persistence.testbed.PostgresRows;

class SqlJournalContentsTest implements JournalContentsContract {
    @Override
    public Rows rows() {
        return PostgresRows.shared();
    }
}
