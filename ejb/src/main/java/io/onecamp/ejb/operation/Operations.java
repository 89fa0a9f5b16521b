package io.onecamp.ejb.operation;

import io.onecamp.domain.failure.Conflict;
import io.onecamp.domain.failure.Failure;
import io.onecamp.domain.failure.Unavailable;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.operation.Answer;
import io.onecamp.domain.operation.IdempotencyKey;
import io.onecamp.domain.operation.Operation;
import io.onecamp.domain.operation.Settling;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/**
 * The only thing that web calls to change anything. In no transaction of its own: it has the use case run in one, by
 * its proxy, and repeats it where PostgreSQL says that a repetition helps; after the commit it waits for the graph.
 * A repetition anywhere below would run inside the transaction that failed.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Operations {
    /** How long an answer waits for the graph. What is not there by then is kept all the same. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    private static final int ATTEMPTS = 3;

    private Transacted transacted;
    private Settling settling;

    protected Operations() {}

    @Inject
    public Operations(Transacted transacted, Settling settling) {
        this.transacted = transacted;
        this.settling = settling;
    }

    /**
     * Does it, or finds what was done under the key.
     *
     * @throws Failure as the use case refuses; then nothing happened
     * @throws Unavailable where the database went away: whole or not at all, and the same key finds out
     */
    public <R> Answer<R> run(IdempotencyKey key, Operation<R> operation) {
        Transacted.Outcome<R> outcome = attempt(key, operation);
        return switch (outcome) {
            case Transacted.Performed<R> done ->
                new Answer<>(done.result(), Answer.Origin.PERFORMED, settlement(done.entries()));
            case Transacted.Found<R> found ->
                new Answer<>(
                        operation.recall().apply(found.kept().ids()),
                        Answer.Origin.REPLAYED,
                        settlement(found.kept().entries()));
        };
    }

    private <R> Transacted.Outcome<R> attempt(IdempotencyKey key, Operation<R> operation) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transacted.run(key, operation);
            } catch (EJBException e) {
                DatabaseFault fault = DatabaseFault.of(e);
                if (fault == DatabaseFault.AWAY) {
                    throw Unavailable.database(e);
                }
                if (fault != DatabaseFault.REPEATABLE) {
                    throw e;
                }
                if (attempt == ATTEMPTS) {
                    throw new Conflict(
                            "busy", "Too many people change this at once; try again.", Duration.ofSeconds(1));
                }
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(5_000_000L, 25_000_000L) * attempt);
            }
        }
    }

    private Answer.Settlement settlement(List<EntryId> entries) {
        return entries.isEmpty() || isThere(entries) ? Answer.Settlement.SETTLED : Answer.Settlement.PENDING;
    }

    /** It is kept by now, so a database that goes away in this moment makes no failure of it. */
    private boolean isThere(List<EntryId> entries) {
        try {
            return settling.await(entries, LONGEST_WAIT);
        } catch (RuntimeException e) {
            if (DatabaseFault.of(e) == DatabaseFault.AWAY) {
                return false;
            }
            throw e;
        }
    }
}
