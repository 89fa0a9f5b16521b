package io.onecamp.persistence.postgres;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import org.jspecify.annotations.Nullable;

/** Whether the calling thread is in a transaction of the server's. */
@ApplicationScoped
public class ServerTransactions {
    private volatile @Nullable TransactionManager found;

    /** Whether it is in none. */
    public boolean areAbsent() {
        try {
            return manager().getStatus() == Status.STATUS_NO_TRANSACTION;
        } catch (SystemException e) {
            throw new IllegalStateException("the server does not know its transactions", e);
        }
    }

    private TransactionManager manager() {
        TransactionManager known = found;
        if (known == null) {
            known = ServerJtaPlatform.find();
            found = known;
        }
        return known;
    }
}
