package io.onecamp.persistence.crossstore;

import io.onecamp.domain.graph.GraphUnavailable;
import io.onecamp.domain.journal.Clock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * What this node has seen of the graph: whether it is away and since when, and which incarnation it is in. After it was
 * away it may lack its last seconds, or everything; then what it took lately is sent again.
 */
@ApplicationScoped
public class GraphHealth {
    private static final Logger LOG = System.getLogger(GraphHealth.class.getName());

    private PendingWork pending;
    private Clock clock;
    private final AtomicReference<@Nullable Instant> awaySince = new AtomicReference<>();
    private final AtomicLong incarnation = new AtomicLong();

    GraphHealth() {}

    @Inject
    public GraphHealth(PendingWork pending, Clock clock) {
        this.pending = pending;
        this.clock = clock;
    }

    /** When it was first missed; empty while it answers. */
    Optional<Instant> awaySince() {
        return Optional.ofNullable(awaySince.get());
    }

    /** The incarnation to which what is sent now belongs. Read before sending. */
    long incarnation() {
        return incarnation.get();
    }

    /** A call failed; one without a cause was not made: turned away by the guard, which says nothing new. */
    void missed(GraphUnavailable why) {
        if (why.getCause() != null) {
            missed();
        }
    }

    private void missed() {
        if (awaySince.compareAndSet(null, clock.now())) {
            LOG.log(
                    Level.WARNING,
                    "The graph does not answer. What is said is kept, and brought there when it is back.");
        }
    }

    /** It answered. Called outside any transaction. */
    void answered() {
        Instant since = awaySince.get();
        if (since != null && awaySince.compareAndSet(since, null)) {
            sendAgain(since);
        }
    }

    /**
     * It answers, and what it had taken is not there: it is an older copy of itself, or came back without its last seconds.
     *
     * @param since when that was there for the last time
     */
    void forgot(Instant since) {
        LOG.log(
                Level.WARNING,
                "The graph has lost what it had at {0}. What it took since, and a while before, is brought there again; "
                        + "whether that is all, a comparison of the stores tells.",
                since);
        sendAgain(since);
    }

    /** Begins with what a former run of this node may not have seen: the graph may have been away while the node was. */
    void begin() {
        sendAgain(clock.now());
    }

    /** Follows what other nodes have seen. */
    void refresh() {
        incarnation.set(pending.incarnation());
    }

    private void sendAgain(Instant since) {
        try {
            int entries = pending.sendAgain(since);
            refresh();
            LOG.log(Level.INFO, "The graph answers; {0} entries are brought there once more.", entries);
        } catch (RuntimeException e) {
            // Not done yet, so it still counts as away, and the next answer does it.
            awaySince.compareAndSet(null, since);
            throw e;
        }
    }
}
