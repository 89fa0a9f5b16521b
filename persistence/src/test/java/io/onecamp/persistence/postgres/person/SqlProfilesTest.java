package io.onecamp.persistence.postgres.person;

import io.onecamp.domain.contract.Rows;
import io.onecamp.domain.person.ProfilesContract;
import io.onecamp.persistence.testbed.PostgresRows;

class SqlProfilesTest implements ProfilesContract {
    @Override
    public Rows rows() {
        return PostgresRows.shared();
    }
}
