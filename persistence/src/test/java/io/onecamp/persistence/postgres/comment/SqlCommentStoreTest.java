package io.onecamp.persistence.postgres.comment;

import io.onecamp.domain.comment.CommentStoreContract;
import io.onecamp.domain.contract.Rows;
import io.onecamp.persistence.testbed.PostgresRows;

class SqlCommentStoreTest implements CommentStoreContract {
    @Override
    public Rows rows() {
        return PostgresRows.shared();
    }
}
