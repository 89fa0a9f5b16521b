package io.onecamp.domain.workspace;

/** Who may register in a workspace that has its owner. */
public enum Registration {
    OPEN,
    INVITATION,
    CLOSED
}
