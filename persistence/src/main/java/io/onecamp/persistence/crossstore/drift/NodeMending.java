package io.onecamp.persistence.crossstore.drift;

import io.onecamp.domain.drift.Difference;
import io.onecamp.domain.drift.NodeComparison;
import io.onecamp.domain.graph.GraphCopies;
import io.onecamp.domain.graph.NodeCopy;
import io.onecamp.domain.graph.NodeKey;
import io.onecamp.domain.graph.NodeState;
import io.onecamp.domain.id.EntryId;
import io.onecamp.persistence.crossstore.PendingWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/**
 * Mends a node: what no guarded write can mend is put right in the graph first, outside of any transaction; then an entry
 * is written that is newer than all that the graph can hold by then.
 */
@ApplicationScoped
public class NodeMending {
    /** The relay brings a few thousand a second; more than this only makes its list longer. */
    private static final long MOST_PENDING = 1_000;

    private static final long LITTLE = 100;

    private GraphCopies copies;
    private JournalledStates journal;
    private Mender mender;
    private PendingWork pending;

    NodeMending() {}

    @Inject
    public NodeMending(GraphCopies copies, JournalledStates journal, Mender mender, PendingWork pending) {
        this.copies = copies;
        this.journal = journal;
        this.mender = mender;
        this.pending = pending;
    }

    void mend(Sweep.Found found, NodeKey key) {
        switch (found.difference().repair()) {
            case MEND -> {}
            case TOMBSTONE, SET_BACK_AND_MEND -> setBack(key);
            case SINGLE_AND_MEND -> {
                copies.single(key);
                setBack(key);
            }
            case REMOVE, NONE -> throw new IllegalStateException("no node is mended like this: " + found);
        }
        mender.mendNode(found, key);
    }

    /** Whether the relay has still much to bring; of the little that is left nobody's look comes too early. */
    boolean isBehind() {
        return pending.coming() > LITTLE;
    }

    /** Whether so much waits for the graph that no more should be sent. */
    boolean isCrowded() {
        return pending.coming() > MOST_PENDING;
    }

    /**
     * Has the entries sent again that made these nodes what they are. Of a part whose entry the rows do not tell, the
     * present state is written as a new entry.
     */
    void resend(Running run, List<Truth> truths) {
        List<EntryId> entries = new ArrayList<>();
        for (Truth truth : truths) {
            boolean isUntold = truth.states().stream()
                    .anyMatch(state -> state.entry().equals(EntryId.NONE) && !NodeComparison.tellsNothing(state));
            if (isUntold) {
                mender.mendNode(rebuilt(run, truth), truth.key());
            } else {
                truth.states().stream()
                        .map(NodeState::entry)
                        .filter(entry -> !entry.equals(EntryId.NONE))
                        .forEach(entries::add);
            }
        }
        pending.nudge(entries);
    }

    private static Sweep.Found rebuilt(Running run, Truth truth) {
        Difference asked = new Difference.Missing(
                GraphSweep.STORE, NodeComparison.name(truth.key()), "the graph is rebuilt", Difference.Repair.MEND);
        return new Sweep.Found(run.id(), run.workspace(), truth.key().text(), new Verdict.Differs(asked, "{}"));
    }

    /** Whatever guard no entry can have given, as the graph holds it now. Set back only where it is still the same. */
    private void setBack(NodeKey key) {
        // In this order: what is written meanwhile may be above the newest entry that was asked for before.
        NodeCopy copy = copies.of(key.kind(), List.of(key)).get(key.text());
        EntryId newest = journal.newest();
        if (copy == null) {
            return;
        }
        copy.parts().forEach((name, part) -> {
            if (part.entry().compareTo(newest) > 0) {
                copies.setBack(key, name, part.entry());
            }
        });
    }
}
