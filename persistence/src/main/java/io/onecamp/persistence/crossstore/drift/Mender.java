package io.onecamp.persistence.crossstore.drift;

import io.onecamp.domain.drift.Whole;
import io.onecamp.domain.graph.NodeKey;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.journal.Change;
import io.onecamp.domain.journal.Clock;
import io.onecamp.domain.journal.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/**
 * Writes the entry that mends, in a transaction of its own: the stream's lock, what is decided under it, the entry, the
 * line in the log of repairs. From the commit on it travels like every other entry.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class Mender {
    private StreamLocks locks;
    private Truths truths;
    private Journal journal;
    private RepairRows repairs;
    private Clock clock;

    Mender() {}

    @Inject
    public Mender(StreamLocks locks, Truths truths, Journal journal, RepairRows repairs, Clock clock) {
        this.locks = locks;
        this.truths = truths;
        this.journal = journal;
        this.repairs = repairs;
        this.clock = clock;
    }

    /** Gives the graph the whole present state of a node; that there is nothing, where nothing was decided. */
    public void mendNode(Sweep.Found found, NodeKey key) {
        StreamLocks.Held held = locks.hold(found.workspace(), key.stream());
        // Without its journal entry nobody can say what it is: it stays as it is, and is told as unread.
        // The row that keeps the place of a conversation that nobody opened is not the truth about it.
        Optional<Whole> present =
                held.isPlaceholder() ? Optional.of(Whole.NoNode.of(key)) : whole(found.workspace(), key);
        present.ifPresent(whole -> repairs.add(found, append(found.workspace(), whole)));
        locks.letGo(held);
    }

    /**
     * Writes down that something is removed that nobody had decided; nothing has to travel. Before it is done: a line too
     * many is better than one that lacks.
     */
    public void removed(Sweep.Found found) {
        repairs.add(found, EntryId.NONE);
    }

    private Optional<Whole> whole(WorkspaceId workspace, NodeKey key) {
        List<Truth> decided = truths.of(key.kind(), workspace, List.of(key));
        return decided.isEmpty()
                ? Optional.of(Whole.NoNode.of(key))
                : decided.getFirst().whole();
    }

    private EntryId append(WorkspaceId workspace, Whole whole) {
        return journal.append(workspace, PersonId.NOBODY, clock.now(), new Change.Mended(whole));
    }
}
