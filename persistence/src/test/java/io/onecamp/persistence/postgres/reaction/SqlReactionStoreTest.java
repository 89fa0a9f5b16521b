package io.onecamp.persistence.postgres.reaction;

import io.onecamp.domain.contract.Rows;
import io.onecamp.domain.reaction.ReactionStoreContract;
import io.onecamp.persistence.testbed.PostgresRows;

class SqlReactionStoreTest implements ReactionStoreContract {
    @Override
    public Rows rows() {
        return PostgresRows.shared();
    }
}
