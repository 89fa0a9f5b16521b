package io.onecamp.domain.workspace;

import io.onecamp.domain.id.WorkspaceId;

/** One installation's tenant. Answered by: PostgreSQL (truth). */
public record Workspace(WorkspaceId id, String name) {}
