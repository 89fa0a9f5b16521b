package io.onecamp.persistence.crossstore;

import io.onecamp.domain.graph.NodeState;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.journal.Change;
import java.util.List;

/**
 * A change as the journal would hold it, and what the graph would take from it: for programs that load a great many
 * changes at once. Whoever loads also sets what appending sets: places in the one order, the conversation's newest
 * entry and the digest.
 *
 * @param stream as it stands in tables
 * @param payload the text of a JSON object
 */
public record BulkEntry(String stream, String kind, int version, String payload) {
    public static BulkEntry of(Change change) {
        Payloads.Written written = Payloads.write(change);
        return new BulkEntry(change.stream().toString(), written.kind(), written.version(), written.json());
    }

    /** What the graph would take from it, had it been appended as this entry. */
    public static List<NodeState> graph(WorkspaceId workspace, EntryId entry, Change change) {
        return WritePlan.graph(workspace, entry, change);
    }
}
