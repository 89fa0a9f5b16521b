package io.onecamp.domain.compensation;

import io.onecamp.domain.failure.Unavailable;
import java.util.concurrent.Callable;

/**
 * Effects before the commit. An intent says first what is going to be done; the transaction that uses the effect takes
 * the intent away, in its own commit; an intent that nobody took away is undone. Decided by: the intent's row in
 * PostgreSQL (truth).
 */
public interface Compensations {
    /**
     * Does something outside, before the transaction that uses it and in none. While it lasts nobody takes it for
     * abandoned, however long it takes.
     *
     * @throws Exception what the act throws; then what it did is undone
     */
    <T> Staged<T> before(Effect effect, Callable<T> act) throws Exception;

    /**
     * Takes the intent away in the caller's transaction. Call it before anything else there: until the transaction ends
     * nobody can undo the effect, and where it rolls back, somebody will.
     *
     * @throws Unavailable where the effect is being undone, or was: nothing happened
     */
    void use(Intent intent);

    /**
     * Says that whoever staged it is done with it. Where a transaction has used it nothing happens, also where nobody
     * knows whether it has: undoing waits until that is decided.
     */
    void release(Intent intent);

    /** Has something undone that is there, because the caller's transaction ends its use: after the commit, and surely. */
    void undoAfterCommit(Effect effect);
}
