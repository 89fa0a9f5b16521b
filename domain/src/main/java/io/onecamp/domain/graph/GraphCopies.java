package io.onecamp.domain.graph;

import io.onecamp.domain.graph.NodeState.Part;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.WorkspaceId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The graph past all meaning: what is really in it, and the two things that no guarded write can mend. For comparing
 * only. Decided by: PostgreSQL heads; told by: the graph.
 */
public interface GraphCopies {
    /**
     * What the graph holds under these keys, by their text; a key under which there is no node is missing.
     *
     * @param keys at most 200, all of one kind
     * @throws GraphUnavailable where the graph does not answer in time
     */
    Map<String, NodeCopy> of(NodeKind kind, List<NodeKey> keys);

    /**
     * Asks it anything: whether it answers those who use it.
     *
     * @throws GraphUnavailable where the graph does not answer in time
     */
    default void ask() {
        of(NodeKind.PERSON, List.of(new NodeKey.OfPerson(new WorkspaceId(new UUID(0, 0)), PersonId.NOBODY)));
    }

    /**
     * The next keys in the graph's own order, which is not the keys' order. Those of other workspaces are among them.
     *
     * @param place where the last listing ended; empty for the beginning
     * @throws GraphUnavailable where the graph does not answer in time
     */
    Listing after(NodeKind kind, String place, int limit);

    /**
     * Sets a guard back to none, where it still is this one: compare-and-set. For a guard that no entry can have given.
     *
     * @throws GraphUnavailable where the graph does not answer in time: then it may have been set
     */
    void setBack(NodeKey key, Part.Name part, EntryId seen);

    /**
     * Leaves one of several nodes that have this key; the others lose all that they hold. Nothing to do is success.
     *
     * @throws GraphUnavailable where the graph does not answer in time
     */
    void single(NodeKey key);

    /**
     * Forgets everything, of all workspaces, and is ready to be written to again. Nothing of it is lost for good: all of
     * it can be sent once more.
     *
     * @throws GraphUnavailable where the graph does not answer in time: then it may have forgotten
     */
    void forgetEverything();

    /**
     * Keys as they stand in the graph.
     *
     * @param place where the next listing begins; empty where this was the last
     */
    record Listing(List<String> keys, String place) {
        public Listing {
            keys = List.copyOf(keys);
        }

        public boolean isLast() {
            return place.isEmpty();
        }
    }
}
