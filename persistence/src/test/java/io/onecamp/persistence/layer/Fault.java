package io.onecamp.persistence.layer;

/** What can happen to one call to a store. */
public enum Fault {
    /** Nothing. */
    NONE,
    /** It never arrives. */
    DROPPED,
    /** It arrives twice. */
    DUPLICATED,
    /** The caller gives it up, and it arrives after the next one that does arrive. */
    HELD_BACK,
    /** It arrives and is done, but the caller never hears. */
    REPLY_LOST,
    /** The store says it will never do that. */
    REFUSED,
    /** It waits for a gate that the test opens. */
    DELAYED
}
