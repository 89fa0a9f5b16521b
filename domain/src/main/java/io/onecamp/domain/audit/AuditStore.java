package io.onecamp.domain.audit;

import java.util.List;
import java.util.Optional;

/** What was done, for good: never changed, never removed. Answered by: PostgreSQL (truth). */
public interface AuditStore {
    /** Adds an act, in the transaction that does it. */
    void add(Act act);

    /**
     * Acts, the newest first.
     *
     * @param before only those with smaller numbers
     */
    List<Numbered> newest(Optional<Long> before, int limit);

    /** An act and its number, which grows. */
    record Numbered(long id, Act act) {}
}
