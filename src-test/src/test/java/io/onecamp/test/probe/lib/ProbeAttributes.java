package io.onecamp.test.probe.lib;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Says, under each transaction attribute a bean in {@code EAR/lib} uses, whether it ran inside a transaction. */
@ApplicationScoped
public class ProbeAttributes {

    @Resource
    private TransactionSynchronizationRegistry transaction;

    @Transactional(TxType.NEVER)
    public String never() {
        return where();
    }

    @Transactional(TxType.MANDATORY)
    public String mandatory() {
        return where();
    }

    @Transactional(TxType.SUPPORTS)
    public String supports() {
        return where();
    }

    @Transactional(TxType.REQUIRES_NEW)
    public String requiresNew() {
        return where();
    }

    /** Registers with the transaction that is running; what it hears goes to the registry. */
    @Transactional(TxType.MANDATORY)
    public void listen(ProbeRegistry registry, String text) {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                registry.note(text + " before");
            }

            @Override
            public void afterCompletion(int status) {
                registry.note(text + (status == Status.STATUS_COMMITTED ? " committed" : " rolled back"));
            }
        });
    }

    /** In words, for a caller in another module. */
    public String where() {
        return transaction.getTransactionStatus() == Status.STATUS_NO_TRANSACTION ? "outside" : "inside";
    }
}
