package io.onecamp.persistence.crossstore;

import io.onecamp.domain.contract.Rows;
import io.onecamp.domain.live.LiveEventsContract;
import io.onecamp.persistence.testbed.PostgresRows;

class SqlLiveEventsTest implements LiveEventsContract {
    @Override
    public Rows rows() {
        return PostgresRows.shared();
    }
}
