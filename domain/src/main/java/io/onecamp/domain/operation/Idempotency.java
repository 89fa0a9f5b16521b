package io.onecamp.domain.operation;

import io.onecamp.domain.id.EntryId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Remembers what was done under a key, in PostgreSQL (truth), in the transaction that does it. */
public interface Idempotency {
    /**
     * Claims the key before anything else happens in the caller's transaction, or finds what was done under it. Waits
     * at most 2 s for another transaction that holds the same key.
     *
     * @return empty when claimed, otherwise what was kept
     * @throws io.onecamp.domain.failure.Conflict {@code idempotency_in_progress} while another one holds it
     * @throws io.onecamp.domain.failure.Invalid {@code idempotency_key_reused} for another request under this key
     */
    Optional<Kept> claim(IdempotencyKey key, String operation, RequestHash request);

    /** Keeps the result under the key claimed in this transaction. */
    void remember(IdempotencyKey key, String operation, Kept kept);

    /**
     * What a repetition is answered from.
     *
     * @param ids what the operation needs to find its result again
     * @param entries the journal entries it wrote, to tell whether they have settled since
     */
    record Kept(Map<String, String> ids, List<EntryId> entries) {}
}
