package io.onecamp.domain.drift;

/**
 * One thing that a store tells otherwise than PostgreSQL decided. Closed: each kind says how it can arise and why its
 * repair is safe.
 */
public sealed interface Difference {
    /** The store that differs: {@code graph}, {@code opensearch}, {@code s3} or {@code redis}. */
    String store();

    /** What differs, as that store names it: {@code message <key>}. */
    String key();

    /** What was found, in words an operator can read. */
    String why();

    /** What repairing does, or why nothing can. */
    Repair repair();

    /** The word of its kind. */
    default Kind kind() {
        return switch (this) {
            case Missing it -> Kind.MISSING;
            case Orphan it -> Kind.ORPHAN;
            case Stale it -> Kind.STALE;
            case Corrupt it -> Kind.CORRUPT;
        };
    }

    /** The words of the four kinds. */
    enum Kind {
        MISSING,
        ORPHAN,
        STALE,
        CORRUPT
    }

    /** What can be done about it. */
    enum Repair {
        /** The present state is written once more, as an entry that is newer than all it meets. */
        MEND,
        /** The guard is set back first, where it still is what was seen; then as {@link #MEND}. */
        SET_BACK_AND_MEND,
        /** All nodes of the key but one are emptied first; then as {@link #MEND}. */
        SINGLE_AND_MEND,
        /** A tombstone is written in its place, under the lock of the stream that has no such head. */
        TOMBSTONE,
        /** It is removed: nothing refers to it, and whatever is being done about it has a row that would say so. */
        REMOVE,
        /** Nothing: what is missing exists nowhere any more. A backup may have it. */
        NONE
    }

    /**
     * It is not there. A copy arises only from an entry that was sent, so the store lost it: a deletion from outside, or
     * a restart without its last data. Writing the present state once more cannot harm: the guard lets it pass only over
     * what is older.
     */
    record Missing(String store, String key, String why, Repair repair) implements Difference {}

    /**
     * It is there and was never decided: written from outside, or kept by a store that is newer than the database, as
     * after a restore. Removing it is safe because its stream is locked while the rows say that there is no such thing,
     * and whoever decides it later has a newer entry.
     */
    record Orphan(String store, String key, String why, Repair repair) implements Difference {}

    /**
     * It says faithfully what an earlier entry said. The store was set back to an older volume, or an entry's way was
     * ended by hand. The state that is written over it is newer, as any later entry would be.
     */
    record Stale(String store, String key, String why, Repair repair) implements Difference {}

    /**
     * It says what no entry ever said, cannot be read, or is guarded by an entry that never wrote it: damaged or altered
     * from outside. Nothing of it is worth keeping, because all that it may say is in the journal.
     */
    record Corrupt(String store, String key, String why, Repair repair) implements Difference {}
}
