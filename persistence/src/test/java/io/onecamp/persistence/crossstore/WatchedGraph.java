package io.onecamp.persistence.crossstore;

import io.onecamp.domain.graph.GraphRefused;
import io.onecamp.domain.graph.GraphUnavailable;
import io.onecamp.domain.graph.GraphWriter;
import io.onecamp.domain.graph.NodeState;
import io.onecamp.domain.id.EntryId;
import io.onecamp.persistence.layer.MemoryGraph;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A graph in memory that tells what it was sent, and that a test takes away, makes refuse, or stops in the middle. */
final class WatchedGraph implements GraphWriter {
    final MemoryGraph memory = new MemoryGraph();
    final List<List<NodeState>> requests = new ArrayList<>();
    final List<EntryId> taken = new ArrayList<>();
    final Set<EntryId> choking = new HashSet<>();
    final Set<EntryId> refused = new HashSet<>();
    boolean away;
    int prepared;
    Runnable whileApplying = () -> {};

    @Override
    public void prepare() {
        prepared++;
    }

    @Override
    public void apply(List<NodeState> states) {
        requests.add(states);
        if (away) {
            throw new GraphUnavailable("away", new IllegalStateException("as the test asked"));
        }
        if (states.stream().anyMatch(state -> refused.contains(state.entry()))) {
            throw new GraphRefused("refused", new IllegalStateException("as the test asked"));
        }
        if (states.stream().anyMatch(state -> choking.contains(state.entry()))) {
            throw new IllegalStateException("it chokes");
        }
        memory.apply(states);
        states.forEach(state -> taken.add(state.entry()));
        whileApplying.run();
    }

    /** The entries of all requests, in order. */
    List<EntryId> entries() {
        return requests.stream().flatMap(List::stream).map(NodeState::entry).toList();
    }
}
