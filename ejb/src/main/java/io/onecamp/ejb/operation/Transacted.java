package io.onecamp.ejb.operation;

import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.journal.Journal;
import io.onecamp.domain.operation.Idempotency;
import io.onecamp.domain.operation.IdempotencyKey;
import io.onecamp.domain.operation.Operation;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * One use case in one transaction: the key is claimed first, the result is remembered last, and its commit is the
 * moment it happened. Here once for every operation, so that none can forget its key (ADR 3).
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Transacted {
    private Idempotency idempotency;
    private Journal journal;

    protected Transacted() {}

    @Inject
    public Transacted(Idempotency idempotency, Journal journal) {
        this.idempotency = idempotency;
        this.journal = journal;
    }

    /** What came of it. */
    public sealed interface Outcome<R> {}

    /** It happened now, and wrote these entries. */
    public record Performed<R>(R result, List<EntryId> entries) implements Outcome<R> {}

    /** It had happened before, under the same key. */
    public record Found<R>(Idempotency.Kept kept) implements Outcome<R> {}

    public <R> Outcome<R> run(IdempotencyKey key, Operation<R> operation) {
        Optional<Idempotency.Kept> kept = idempotency.claim(key, operation.name(), operation.request());
        if (kept.isPresent()) {
            return new Found<>(kept.get());
        }
        R result = operation.perform().get();
        List<EntryId> entries = journal.appended();
        idempotency.remember(
                key, operation.name(), new Idempotency.Kept(operation.keep().apply(result), entries));
        return new Performed<>(result, entries);
    }
}
