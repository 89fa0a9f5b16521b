package io.onecamp.persistence.layer;

import io.onecamp.domain.graph.GraphRefused;
import io.onecamp.domain.graph.GraphUnavailable;
import io.onecamp.domain.graph.GraphWriter;
import io.onecamp.domain.graph.NodeState;
import java.util.ArrayList;
import java.util.List;

/** A graph's writer to whose calls things happen. */
public final class FaultyGraphWriter implements GraphWriter {
    private final GraphWriter writer;
    private final Faults faults;
    private final List<List<NodeState>> heldBack = new ArrayList<>();

    public FaultyGraphWriter(GraphWriter writer, Faults faults) {
        this.writer = writer;
        this.faults = faults;
    }

    @Override
    public void prepare() {
        writer.prepare();
    }

    @Override
    public void apply(List<NodeState> states) {
        switch (faults.take()) {
            case NONE -> arrive(states);
            case DROPPED -> throw new GraphUnavailable("fault: never arrived");
            case DUPLICATED -> {
                arrive(states);
                arrive(states);
            }
            case HELD_BACK -> {
                holdBack(states);
                throw new GraphUnavailable("fault: held back");
            }
            case REPLY_LOST -> {
                arrive(states);
                throw new GraphUnavailable("fault: applied, and the reply lost");
            }
            case REFUSED -> throw new GraphRefused("fault: refused", new IllegalStateException("as the test asked"));
            case DELAYED -> {
                faults.awaitGate();
                arrive(states);
            }
        }
    }

    private void arrive(List<NodeState> states) {
        writer.apply(states);
        for (List<NodeState> late : takeHeldBack()) {
            writer.apply(late);
        }
    }

    private synchronized void holdBack(List<NodeState> states) {
        heldBack.add(states);
    }

    private synchronized List<List<NodeState>> takeHeldBack() {
        List<List<NodeState>> late = List.copyOf(heldBack);
        heldBack.clear();
        return late;
    }
}
