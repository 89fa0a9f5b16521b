package io.onecamp.persistence.graph;

import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.id.FileId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.WorkspaceId;

/** Computed keys of nodes at an edge's end; those of states are {@link io.onecamp.domain.graph.NodeState#part()}'s. */
public final class GraphKeys {
    private GraphKeys() {}

    public static String of(WorkspaceId workspace, PersonId person) {
        return workspace + "/" + person;
    }

    public static String of(WorkspaceId workspace, FileId file) {
        return workspace + "/" + file;
    }

    public static String of(WorkspaceId workspace, ConversationId conversation) {
        return workspace + "/" + conversation;
    }
}
