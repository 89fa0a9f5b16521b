package io.onecamp.persistence.crossstore;

import io.onecamp.domain.graph.Fold;
import io.onecamp.domain.graph.GraphRefused;
import io.onecamp.domain.graph.GraphUnavailable;
import io.onecamp.domain.graph.GraphWriter;
import io.onecamp.domain.graph.NodeState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;

/**
 * Brings a batch of entries into the graph: folded first, in one request; where that is refused, each entry alone, so
 * that one cannot fail its neighbours. Used by group commit and by the relay alike.
 */
@ApplicationScoped
public class GraphApplier {
    private static final Logger LOG = System.getLogger(GraphApplier.class.getName());

    private GraphWriter graph;
    private GraphHealth health;
    private HeldStreams held;
    private GraphWitness witness;

    GraphApplier() {}

    @Inject
    public GraphApplier(GraphWriter graph, GraphHealth health, HeldStreams held, GraphWitness witness) {
        this.graph = graph;
        this.health = health;
        this.held = held;
        this.witness = witness;
    }

    /**
     * Applies entries, outside any transaction.
     *
     * @return those that are in the graph now; what was refused is held, where an operator sees it
     * @throws GraphUnavailable where the graph did not answer: unknown what of it is there
     */
    List<Applicable> apply(List<Applicable> entries) {
        List<Applicable> readable =
                entries.stream().filter(entry -> entry.unreadable().isEmpty()).toList();
        entries.forEach(entry -> entry.unreadable().ifPresent(why -> held.hold(entry, why)));
        try {
            send(readable);
            return readable;
        } catch (GraphUnavailable e) {
            throw e;
        } catch (GraphRefused e) {
            // A graph that was wiped refuses what its schema does not know; then this is all it lacks.
            graph.prepare();
            return each(readable);
        } catch (RuntimeException e) {
            // Something in one of them that the adapter chokes on: each alone tells which.
            LOG.log(Level.DEBUG, "A batch on its way to the graph", e);
            return each(readable);
        }
    }

    private List<Applicable> each(List<Applicable> entries) {
        List<Applicable> applied = new ArrayList<>();
        for (Applicable entry : entries) {
            try {
                send(List.of(entry));
                applied.add(entry);
            } catch (GraphUnavailable e) {
                throw e;
            } catch (GraphRefused e) {
                held.hold(entry, String.valueOf(e.getMessage()));
            } catch (RuntimeException e) {
                held.hold(entry, e.toString());
            }
        }
        return applied;
    }

    private void send(List<Applicable> entries) {
        List<NodeState> states =
                Fold.newest(entries.stream().flatMap(e -> e.states().stream()).toList());
        if (states.isEmpty()) {
            return;
        }
        try {
            graph.apply(states);
        } catch (GraphUnavailable e) {
            health.missed(e);
            throw e;
        }
        health.answered();
        witness.brought(states);
    }
}
