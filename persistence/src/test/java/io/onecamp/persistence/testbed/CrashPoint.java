package io.onecamp.persistence.testbed;

import java.util.List;

/**
 * A named place in a write path at which a process dies. Each is a call of a bean, so the product has no code for it: here
 * the call is intercepted, in a started product an agent halts the JVM (ADR 17).
 *
 * @param name as reports have it
 * @param bean the simple name of the bean's class
 * @param method the name of its method
 * @param moment before the call, after it inside its transaction, or after that transaction has ended
 */
public record CrashPoint(String name, String bean, String method, Moment moment) {
    /** When, in relation to the call. */
    public enum Moment {
        BEFORE,
        WITHIN,
        AFTER
    }

    /** In the order in which a request that changes something, and what follows it, comes to them. */
    public static final List<CrashPoint> ALL = List.of(
            new CrashPoint("the key is claimed", "SqlIdempotency", "claim", Moment.WITHIN),
            new CrashPoint("the entry is written", "SqlJournal", "append", Moment.WITHIN),
            new CrashPoint("all is written, before the commit", "SqlIdempotency", "remember", Moment.WITHIN),
            new CrashPoint("committed, nobody knows", "Transacted", "run", Moment.AFTER),
            new CrashPoint("committed, handed over to nobody", "GroupCommit", "offer", Moment.BEFORE),
            new CrashPoint("about to send to the graph", "GraphApplier", "apply", Moment.BEFORE),
            new CrashPoint("the graph has it, nobody knows", "GraphApplier", "apply", Moment.AFTER),
            new CrashPoint("done, not answered", "Operations", "run", Moment.AFTER),
            new CrashPoint("numbered, before the commit", "SequencerStep", "number", Moment.WITHIN),
            new CrashPoint("numbered, told to nobody", "SequencerStep", "number", Moment.AFTER),
            new CrashPoint("about to index", "SearchTarget", "deliver", Moment.BEFORE),
            new CrashPoint("indexed, the cursor not moved", "SearchTarget", "deliver", Moment.AFTER),
            new CrashPoint("the cursor moved, before the commit", "RelaySteps", "settle", Moment.WITHIN),
            new CrashPoint("the relay has the graph's answer", "PendingWork", "settle", Moment.BEFORE),
            new CrashPoint("taken off the list, before the commit", "PendingWork", "settle", Moment.WITHIN),
            new CrashPoint("the intent is open", "IntentRows", "open", Moment.AFTER),
            new CrashPoint("the bytes are there", "IntentLeases", "during", Moment.AFTER),
            new CrashPoint("the intent is used, before the commit", "IntentRows", "use", Moment.WITHIN),
            new CrashPoint("about to undo", "BytesUndoing", "undo", Moment.BEFORE),
            new CrashPoint("undone, the intent still there", "BytesUndoing", "undo", Moment.AFTER));

    @Override
    public String toString() {
        return name;
    }
}
