package io.onecamp.persistence.postgres.conversation;

import io.onecamp.domain.contract.Rows;
import io.onecamp.domain.conversation.ConversationStoreContract;
import io.onecamp.persistence.testbed.PostgresRows;

class JpaConversationStoreTest implements ConversationStoreContract {
    @Override
    public Rows rows() {
        return PostgresRows.shared();
    }
}
