package io.onecamp.persistence.layer;

import io.onecamp.domain.graph.GraphWriter;
import io.onecamp.domain.graph.NodeState;
import java.util.List;

/** A graph's writer behind its store's guard. */
public final class GuardedGraphWriter implements GraphWriter {
    private final GraphWriter writer;
    private final StoreGuard guard;

    public GuardedGraphWriter(GraphWriter writer, StoreGuard guard) {
        this.writer = writer;
        this.guard = guard;
    }

    /** Not guarded: it may take long, and is asked for when the store is thought to be back. */
    @Override
    public void prepare() {
        writer.prepare();
    }

    @Override
    public void apply(List<NodeState> states) {
        guard.run(() -> writer.apply(states));
    }
}
