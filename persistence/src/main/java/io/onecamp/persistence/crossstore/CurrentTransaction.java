package io.onecamp.persistence.crossstore;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.jspecify.annotations.Nullable;

/** What belongs to the transaction of the calling thread: the entries it appended, and what is done with them once it has committed. */
@ApplicationScoped
public class CurrentTransaction {
    private static final Object ENTRIES = CurrentTransaction.class.getName();

    /** Payara's name first, WildFly's second; {@code java:comp} is not to be had in every thread that comes here. */
    private static final List<String> NAMES = List.of(
            "java:appserver/TransactionSynchronizationRegistry", "java:jboss/TransactionSynchronizationRegistry");

    private volatile @Nullable TransactionSynchronizationRegistry found;

    CurrentTransaction() {}

    /** Where the registry is known already, as outside a container. */
    public CurrentTransaction(TransactionSynchronizationRegistry registry) {
        this.found = registry;
    }

    /**
     * Notes an entry.
     *
     * @param afterCommit gets everything noted, once, after the commit, on the committing thread, where no transaction
     *     may be used: it must only hand over. Of several, the first one given is called
     */
    void note(Applicable entry, Consumer<List<Applicable>> afterCommit) {
        List<Applicable> noted = noted();
        if (noted.isEmpty()) {
            registry().putResource(ENTRIES, noted);
            registry().registerInterposedSynchronization(new HandOver(noted, afterCommit));
        }
        noted.add(entry);
    }

    /**
     * Has something handed over unless this transaction commits.
     *
     * @param handOver called on the completing thread, where no transaction may be used and nothing looked up
     */
    void unlessCommitted(Runnable handOver) {
        registry()
                .registerInterposedSynchronization(new Outcome(status -> status != Status.STATUS_COMMITTED, handOver));
    }

    /** Has something handed over once this transaction has committed; under the same restrictions. */
    public void onceCommitted(Runnable handOver) {
        registry()
                .registerInterposedSynchronization(new Outcome(status -> status == Status.STATUS_COMMITTED, handOver));
    }

    private record Outcome(IntPredicate expected, Runnable handOver) implements Synchronization {
        @Override
        public void beforeCompletion() {
            // Nothing to add to the transaction.
        }

        @Override
        public void afterCompletion(int status) {
            if (expected.test(status)) {
                handOver.run();
            }
        }
    }

    @SuppressWarnings("unchecked") // what is put under our own key is ours
    List<Applicable> noted() {
        Object there = registry().getResource(ENTRIES);
        return there == null ? new ArrayList<>() : (List<Applicable>) there;
    }

    private TransactionSynchronizationRegistry registry() {
        TransactionSynchronizationRegistry known = found;
        if (known == null) {
            known = lookup();
            found = known;
        }
        return known;
    }

    private static TransactionSynchronizationRegistry lookup() {
        for (String name : NAMES) {
            try {
                return (TransactionSynchronizationRegistry) new InitialContext().lookup(name);
            } catch (NamingException absent) {
                // The other server's name: try the next.
            }
        }
        throw new IllegalStateException("No transaction synchronization registry under any of " + NAMES);
    }

    private record HandOver(List<Applicable> entries, Consumer<List<Applicable>> afterCommit)
            implements Synchronization {
        @Override
        public void beforeCompletion() {
            // Nothing to add to the transaction.
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                afterCommit.accept(List.copyOf(entries));
            }
        }
    }
}
