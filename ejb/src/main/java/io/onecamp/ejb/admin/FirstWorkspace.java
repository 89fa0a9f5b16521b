package io.onecamp.ejb.admin;

import io.onecamp.domain.workspace.WorkspaceStore;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Sees to it that there is a workspace to register in. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class FirstWorkspace {
    private WorkspaceStore workspaces;

    protected FirstWorkspace() {}

    @Inject
    public FirstWorkspace(WorkspaceStore workspaces) {
        this.workspaces = workspaces;
    }

    public void ensure() {
        workspaces.ensure();
    }
}
