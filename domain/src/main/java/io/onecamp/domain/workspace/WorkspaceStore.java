package io.onecamp.domain.workspace;

/** The workspace of this installation. Answered by: PostgreSQL (truth). */
public interface WorkspaceStore {
    /** The one workspace; brought into being by {@link #ensure}. */
    Workspace only();

    /** Makes the workspace where there is none yet; called once at start-up. */
    void ensure();

    /** The one workspace, with its row locked: for what must happen one at a time, as becoming its owner. */
    Workspace lock();
}
