package io.onecamp.persistence.postgres.message;

import io.onecamp.domain.contract.Rows;
import io.onecamp.domain.search.SearchRightsContract;
import io.onecamp.persistence.testbed.PostgresRows;

class SqlSearchRightsTest implements SearchRightsContract {
    @Override
    public Rows rows() {
        return PostgresRows.shared();
    }
}
