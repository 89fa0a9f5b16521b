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
import org.jspecify.annotations.Nullable;

/** A row of {@code message}: a head. The text is not here; {@code content_entry} names the journal entry that has it. */
@Entity
@Table(name = "message")
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
