package io.onecamp.persistence.postgres.file;

import io.onecamp.domain.contract.Rows;
import io.onecamp.domain.file.FileStoreContract;
import io.onecamp.persistence.testbed.PostgresRows;

class SqlFileStoreTest implements FileStoreContract {
    @Override
    public Rows rows() {
        return PostgresRows.shared();
    }
}
