package io.onecamp.domain.compensation;

import io.onecamp.domain.installation.StoreAway;

/** Undoes effects of one kind. */
public interface Undoing {
    /** The kind of effect that it undoes. */
    String kind();

    /**
     * Undoes what was done, of it what there is, nothing where there is nothing: it may be called at any time, any number
     * of times, after the effect was done, or half, or never. Never inside a transaction.
     *
     * @throws StoreAway where it could not be done now; it is tried again
     */
    void undo(Effect effect);
}
