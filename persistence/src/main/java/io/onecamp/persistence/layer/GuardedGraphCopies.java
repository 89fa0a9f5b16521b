package io.onecamp.persistence.layer;

import io.onecamp.domain.graph.GraphCopies;
import io.onecamp.domain.graph.NodeCopy;
import io.onecamp.domain.graph.NodeKey;
import io.onecamp.domain.graph.NodeKind;
import io.onecamp.domain.graph.NodeState.Part;
import io.onecamp.domain.id.EntryId;
import java.util.List;
import java.util.Map;

/** A graph's copies behind its store's guard. */
public final class GuardedGraphCopies implements GraphCopies {
    private final GraphCopies copies;
    private final StoreGuard guard;

    public GuardedGraphCopies(GraphCopies copies, StoreGuard guard) {
        this.copies = copies;
        this.guard = guard;
    }

    @Override
    public Map<String, NodeCopy> of(NodeKind kind, List<NodeKey> keys) {
        return guard.call(() -> copies.of(kind, keys));
    }

    @Override
    public Listing after(NodeKind kind, String place, int limit) {
        return guard.call(() -> copies.after(kind, place, limit));
    }

    @Override
    public void setBack(NodeKey key, Part.Name part, EntryId seen) {
        guard.run(() -> copies.setBack(key, part, seen));
    }

    @Override
    public void single(NodeKey key) {
        guard.run(() -> copies.single(key));
    }

    @Override
    public void forgetEverything() {
        guard.run(copies::forgetEverything);
    }
}
