package io.onecamp.domain.workspace;

/** The workspace of this installation. Answered by: PostgreSQL (truth). */
public interface WorkspaceStore {
    /** The one workspace; brought into being at the first start. */
    Workspace only();

    /** The one workspace, with its row locked: for what must happen one at a time, as becoming its owner. */
    Workspace lock();
}
