package io.onecamp.persistence.postgres.message;

import io.onecamp.domain.contract.Rows;
import io.onecamp.domain.message.TimelineHeadsContract;
import io.onecamp.persistence.testbed.PostgresRows;

class SqlTimelineHeadsTest implements TimelineHeadsContract {
    @Override
    public Rows rows() {
        return PostgresRows.shared();
    }
}
