package io.onecamp.persistence.crossstore;

import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.Position;
import io.onecamp.domain.installation.StoreAway;
import io.onecamp.domain.journal.Entry;
import java.util.List;
import java.util.Map;

/** Where a relay brings what happened. It takes the same entry any number of times, and that is harmless. */
interface RelayTarget {
    /** The relay's one name, in tables and for operators. */
    String name();

    /**
     * Which copy this is: another one where the old one is gone with everything that it was brought.
     *
     * @throws StoreAway where it does not answer
     */
    String incarnation();

    /** Whether it is to be brought anything now. Asked each round, by every node. */
    default boolean isWanted() {
        return true;
    }

    /**
     * Called by the node that leads when nothing is left to be brought, each round.
     *
     * @param epoch of its lease, under which alone it may decide anything by that
     * @param reached where it has come
     */
    default void hasEverything(long epoch, Position reached) {
        // Most go on for ever.
    }

    /**
     * Takes entries, in the order of their positions.
     *
     * @return those that it refuses, and why; what it does not care for counts as taken
     * @throws StoreAway where it did not answer: unknown what of it was taken, and nobody is to blame
     */
    Map<EntryId, String> deliver(List<Entry> entries);
}
