package io.onecamp.persistence.postgres.workspace;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row of {@code workspace}. */
@Entity
@Table(name = "workspace")
public class WorkspaceRow {
    @Id
    UUID id;

    String name;

    @Column(name = "created_at")
    Instant createdAt;

    protected WorkspaceRow() {}

    WorkspaceRow(UUID id, String name, Instant createdAt) {
        this.id = id;
        this.name = name;
        this.createdAt = createdAt;
    }
}
