package io.onecamp.persistence.postgres.conversation;

import io.onecamp.domain.conversation.ConversationKind;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code conversation}. Read as an entity; its numbers move only by the statements that hold its lock
 * ({@code last_seq} with a head, {@code last_entry} with each entry), so they are not written through here.
 */
@Entity
@Table(name = "conversation")
public class ConversationRow {
    @EmbeddedId
    Key key;

    @Enumerated(EnumType.STRING)
    ConversationKind kind;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "last_seq", updatable = false)
    long lastSeq;

    @Column(name = "last_entry", updatable = false)
    long lastEntry;

    @Column(name = "last_at", updatable = false)
    @Nullable
    Instant lastAt;

    protected ConversationRow() {}

    /** Workspace and the computed id. */
    @Embeddable
    public record Key(
            @Column(name = "workspace") UUID workspace,
            @Column(name = "id") String id) {}
}
