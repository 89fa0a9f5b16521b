package io.onecamp.torture.history;

/**
 * Something that must not be.
 *
 * @param where conversation, message, person or file
 * @param words what is wrong, for people
 */
public record Finding(Kind kind, String where, String words) implements Comparable<Finding> {

    /** What kind of promise is broken. */
    public enum Kind {
        /** Acknowledged, and not there. */
        LOST,
        /** There more than once. */
        DOUBLE,
        /** A number that nothing has. */
        HOLE,
        /** There, but not as it was acknowledged. */
        ALTERED,
        /** Deleted, and there again. */
        RESURRECTED,
        /** There, and nobody said it, or it was refused. */
        UNKNOWN,
        /** The same key, and another thing. */
        KEY,
        /** Reactions or comments are not told as they are. */
        TALLY,
        /** Two people read differently. */
        DISAGREEING,
        /** What somebody followed by events is not what a fetch tells. */
        STALE_LIVE,
        /** Somebody did not read what they had just done. */
        STALE_READ,
        /** Refused, with no reason to. */
        REFUSED,
        /** A call that no repetition brought to an end. */
        STUCK,
        /** The product says that it failed itself: a status of 500. */
        DEFECT,
        /** A session ended that nobody ended. */
        SESSION,
        /** The graph does not get it. */
        UNSETTLED,
        /** Search and conversations disagree. */
        SEARCH,
        /** The bytes of a file are not those that were sent. */
        BYTES,
        /** The installation does not come back by itself, or says that it is not well. */
        SICK,
        /** The product's own comparison of its stores found something. */
        DRIFT
    }

    @Override
    public int compareTo(Finding other) {
        return (kind + where + words).compareTo(other.kind + other.where + other.words);
    }

    @Override
    public String toString() {
        return kind + " " + where + ": " + words;
    }
}
