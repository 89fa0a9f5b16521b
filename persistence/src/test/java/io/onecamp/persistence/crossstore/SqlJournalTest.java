package io.onecamp.persistence.crossstore;

import io.onecamp.domain.contract.Rows;
import io.onecamp.domain.journal.JournalContract;
import io.onecamp.persistence.testbed.PostgresRows;

class SqlJournalTest implements JournalContract {
    @Override
    public Rows rows() {
        return PostgresRows.shared();
    }
}
