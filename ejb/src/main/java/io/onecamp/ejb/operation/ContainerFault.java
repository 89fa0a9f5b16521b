package io.onecamp.ejb.operation;

import jakarta.ejb.EJBException;
import jakarta.ejb.EJBTransactionRolledbackException;
import jakarta.ejb.TransactionRolledbackLocalException;
import jakarta.persistence.PersistenceException;
import jakarta.resource.ResourceException;
import jakarta.transaction.HeuristicCommitException;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionalException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.transaction.xa.XAException;

/**
 * What pools, transaction managers and Hibernate throw in their own words, without any of PostgreSQL's, when it is gone:
 * there was no connection, or the transaction could not be begun, committed or rolled back.
 */
final class ContainerFault {
    /** By the end of their names: no server's own types are here to compile against. */
    private static final Set<String> NAMES = Set.of(
            "PoolingException",
            "ResourceAllocationException",
            "JDBCConnectionException",
            "org.hibernate.TransactionException",
            "org.hibernate.ResourceClosedException");

    /** Where an {@code IllegalStateException} tells of a connection or transaction that is gone, and of no mistake. */
    private static final List<String> POOLS = List.of(
            "org.jboss.jca.",
            "com.arjuna.",
            "org.wildfly.transaction.",
            "com.sun.enterprise.resource.",
            "com.sun.enterprise.transaction.",
            "com.sun.gjc.",
            "com.sun.jts.",
            "org.hibernate.resource.");

    private ContainerFault() {}

    /**
     * Whether one of them is among the reasons. A transaction that was rolled back counts only where nothing else
     * explains it, because a mistake of ours before its end rolls it back, too.
     */
    static boolean isIn(List<Throwable> reasons) {
        return reasons.stream().anyMatch(ContainerFault::tells)
                || (reasons.stream().anyMatch(ContainerFault::isRollback)
                        && reasons.stream().noneMatch(ContainerFault::isMistake));
    }

    private static boolean tells(Throwable one) {
        return one instanceof ResourceException
                || one instanceof XAException
                || one instanceof SystemException
                || one instanceof HeuristicMixedException
                || one instanceof HeuristicRollbackException
                || one instanceof HeuristicCommitException
                || NAMES.stream().anyMatch(one.getClass().getName()::endsWith)
                || isOfPool(one);
    }

    private static boolean isRollback(Throwable one) {
        return one instanceof RollbackException
                || one instanceof EJBTransactionRolledbackException
                || one instanceof TransactionRolledbackLocalException;
    }

    /** Neither a checked exception nor a wrapper says what went wrong; any other does, and it was not the database. */
    private static boolean isMistake(Throwable one) {
        boolean wraps = one instanceof EJBException
                || one instanceof TransactionalException
                || one.getClass().equals(PersistenceException.class)
                || one.getClass().equals(RuntimeException.class);
        return one instanceof Error || (one instanceof RuntimeException && !wraps);
    }

    private static boolean isOfPool(Throwable one) {
        return one instanceof IllegalStateException
                && Arrays.stream(one.getStackTrace())
                        .limit(1)
                        .anyMatch(frame -> POOLS.stream().anyMatch(frame.getClassName()::startsWith));
    }
}
