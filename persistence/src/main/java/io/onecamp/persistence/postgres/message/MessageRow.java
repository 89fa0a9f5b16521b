package io.onecamp.persistence.postgres.message;

import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.message.MessageHead;
import io.onecamp.persistence.postgres.WorkspaceKey;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.SQLInsert;
import org.hibernate.jdbc.Expectation;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code message}: a head. The text is not here; {@code content_entry} names the journal entry that has it.
 *
 * <p>A head and the number that it takes come into being in one statement, under the conversation's lock, which others
 * wait for: where it is not the next number, no row is counted and Hibernate refuses. The parameters are in Hibernate's
 * own order, which a test would show to have changed.
 */
@Entity
@Table(name = "message")
@SQLInsert(sql = """
                with said as (
                    insert into message (author, content_entry, conversation, created_at, deleted_at, entry, seq, tally,
                        version, workspace, id)
                    values (?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), ?, ?, ?)
                    returning workspace, conversation, seq, created_at)
                update conversation set last_seq = said.seq, last_at = said.created_at from said
                where conversation.workspace = said.workspace and conversation.id = said.conversation
                  and conversation.last_seq = said.seq - 1
                """, verify = Expectation.RowCount.class)
public class MessageRow {
    @EmbeddedId
    WorkspaceKey key;

    @Column(updatable = false)
    String conversation;

    @Column(updatable = false)
    long seq;

    @Column(updatable = false)
    UUID author;

    int version;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    @Column(name = "deleted_at")
    @Nullable
    Instant deletedAt;

    @Column(name = "content_entry")
    long contentEntry;

    long entry;

    /** JSON that we write and read ourselves; Hibernate only hands the text on. */
    @ColumnTransformer(write = "cast(? as jsonb)")
    String tally;

    protected MessageRow() {}

    MessageRow(WorkspaceId workspace, MessageHead head) {
        this.key = new WorkspaceKey(workspace.value(), head.id().value());
        this.conversation = head.conversation().value();
        this.seq = head.seq().value();
        this.author = head.author().value();
        this.createdAt = head.createdAt();
        take(head);
    }

    final void take(MessageHead head) {
        this.version = head.version();
        this.deletedAt = head.deletedAt();
        this.contentEntry = head.contentEntry().value();
        this.entry = head.entry().value();
        this.tally = Heads.json(head.tally());
    }
}
