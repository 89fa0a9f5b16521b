package io.onecamp.persistence.crossstore;

import io.onecamp.domain.graph.GraphCopies;
import io.onecamp.domain.graph.GraphRefused;
import io.onecamp.domain.graph.GraphUnavailable;
import io.onecamp.domain.graph.NodeCopy.PartCopy;
import io.onecamp.domain.graph.NodeKey;
import io.onecamp.domain.graph.NodeKind;
import io.onecamp.domain.graph.NodeState;
import io.onecamp.domain.journal.Clock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Looks each second whether the graph still has the newest of what this node brought there. A graph that was replaced by
 * an older copy of itself, or that came back without its last seconds, may never have been missed by anybody: what it
 * answers is right for what it is, only not what it was.
 */
@ApplicationScoped
public class GraphWitness {
    private static final Duration BETWEEN = Duration.ofSeconds(1);

    private static final Logger LOG = System.getLogger(GraphWitness.class.getName());

    private GraphCopies copies;
    private GraphHealth health;
    private Clock clock;
    private final AtomicReference<@Nullable Brought> newest = new AtomicReference<>();

    GraphWitness() {}

    @Inject
    public GraphWitness(GraphCopies copies, GraphHealth health, Clock clock) {
        this.copies = copies;
        this.health = health;
        this.clock = clock;
    }

    /** A state that the graph took, and when it was known to be there. */
    private record Brought(NodeState state, Instant seenAt) {
        NodeKey key() {
            return NodeKey.parse(NodeKind.of(state.part().name()), state.part().node());
        }

        static @Nullable Brought newer(@Nullable Brought one, @Nullable Brought other) {
            if (one == null || other == null) {
                return one == null ? other : one;
            }
            return one.state.entry().compareTo(other.state.entry()) > 0 ? one : other;
        }
    }

    /** The graph has taken these. */
    void brought(List<NodeState> states) {
        states.stream()
                .max(Comparator.comparing(NodeState::entry))
                .ifPresent(state -> newest.accumulateAndGet(new Brought(state, clock.now()), Brought::newer));
    }

    /** Where the graph has it no more, everything since then is sent again, and what came some time before. */
    void look() {
        Brought witness = newest.get();
        Instant now = clock.now();
        if (witness == null) {
            askAgain();
            return;
        }
        if (now.isBefore(witness.seenAt.plus(BETWEEN))) {
            return;
        }
        try {
            if (isThere(witness)) {
                newest.compareAndSet(witness, new Brought(witness.state, now));
                health.answered();
            } else if (newest.compareAndSet(witness, null)) {
                health.forgot(witness.seenAt);
            }
        } catch (GraphUnavailable e) {
            health.missed(e);
        } catch (RuntimeException e) {
            // It refuses to be read: what there is to bring is brought all the same.
            LOG.log(Level.DEBUG, "Whether the graph has what it had", e);
        }
    }

    /** A node that has brought nothing and has missed the graph would never hear that it is back: others bring what waits. */
    private void askAgain() {
        if (health.awaySince().isEmpty()) {
            return;
        }
        try {
            copies.ask();
            health.answered();
        } catch (GraphUnavailable | GraphRefused e) {
            LOG.log(Level.DEBUG, "Whether the graph is back", e);
        }
    }

    private boolean isThere(Brought witness) {
        NodeKey key = witness.key();
        return Optional.ofNullable(copies.of(key.kind(), List.of(key)).get(key.text()))
                .map(copy -> copy.parts().get(witness.state.part().name()))
                .map(PartCopy::entry)
                .filter(guard -> guard.compareTo(witness.state.entry()) >= 0)
                .isPresent();
    }
}
