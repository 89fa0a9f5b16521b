package io.onecamp.domain.parked;

import java.util.List;
import java.util.Optional;

/** What is parked. Answered by: PostgreSQL (truth). */
public interface ParkedStore {
    /** Those that were parked, by their ids, above one. */
    List<Parked> after(long id, int limit);

    Optional<Parked> find(long id);

    /** The same, read again with its row locked: nobody sends it, skips it or parks it anew until the transaction ends. */
    Optional<Parked> lock(long id);

    /** Has the relay try again from where it stopped, as if for the first time. What is not parked any more stays as it is. */
    void resend(long id);

    /**
     * Has the relay try again from behind the entry that was refused, which is never sent to its store again. Its row is
     * locked already; a newer entry of the same stream has to say what becomes of what the refused one told.
     */
    void passOver(Parked parked);
}
