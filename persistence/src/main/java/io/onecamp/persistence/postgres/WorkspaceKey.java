package io.onecamp.persistence.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** The key of every row that belongs to a workspace and has a UUID of its own. */
@Embeddable
public record WorkspaceKey(
        @Column(name = "workspace") UUID workspace,
        @Column(name = "id") UUID id) {}
