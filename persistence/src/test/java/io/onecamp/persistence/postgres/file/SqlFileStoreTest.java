package io.onecamp.persistence.postgres.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.domain.contract.Company;
import io.onecamp.domain.contract.Rows;
import io.onecamp.domain.file.FileCard;
import io.onecamp.domain.file.FileStore;
import io.onecamp.domain.file.FileStoreContract;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.FileId;
import io.onecamp.domain.message.MessageHead;
import io.onecamp.persistence.testbed.PostgresRows;
import io.onecamp.persistence.testbed.ScriptedSql;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class SqlFileStoreTest implements FileStoreContract {
    @Override
    public Rows rows() {
        return PostgresRows.shared();
    }

    /** Red where it is asked once: the message would carry a file whose bytes are gone. */
    @Test
    void a_file_that_somebody_attached_before_it_was_locked_is_not_removed() {
        PostgresRows rows = PostgresRows.shared();
        Company company = Company.fresh(rows);
        Instant old = Instant.parse("2001-01-01T00:00:00Z");
        FileCard file =
                new FileCard(FileId.fresh(), company.ana().id(), "plan", "text/plain", 1, "ab".repeat(32), old, null);
        rows.inTransaction(() -> rows.files().add(company.workspace(), file, new EntryId(77)));
        ScriptedSql sql = new ScriptedSql(rows.sql());
        ScriptedSql.Step locked = sql.before("select f.workspace");
        CompletableFuture<List<FileStore.Unattached>> found = CompletableFuture.supplyAsync(
                () -> rows.inTransaction(() -> new SqlFileStore(sql).unattached(old.plusSeconds(1), 1_000)));
        locked.awaitReached();
        MessageHead head = company.says(company.ana(), "look");
        rows.inTransaction(() -> rows.files().attach(company.workspace(), head.id(), List.of(file.id())));
        locked.goOn();
        assertThat(found.join()).extracting(FileStore.Unattached::file).doesNotContain(file);
    }
}
