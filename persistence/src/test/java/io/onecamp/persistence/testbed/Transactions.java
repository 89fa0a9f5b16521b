package io.onecamp.persistence.testbed;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Persistence;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionRequiredException;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional.TxType;
import jakarta.transaction.TransactionalException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** What a container's transactions do for beans: one connection and one persistence context per transaction and thread. */
public final class Transactions {
    private static final SessionFactory FACTORY = factory();

    private final Database database;
    private final ThreadLocal<Scope> current = new ThreadLocal<>();

    public Transactions(Database database) {
        this.database = database;
    }

    private static SessionFactory factory() {
        return Persistence.createEntityManagerFactory(
                        "onecamp",
                        Map.of(
                                "jakarta.persistence.transactionType",
                                "RESOURCE_LOCAL",
                                "hibernate.connection.datasource",
                                Database.shared().pool(),
                                "hibernate.transaction.coordinator_class",
                                "jdbc"))
                .unwrap(SessionFactory.class);
    }

    /** A persistence context: of a transaction, or of one call outside of any. */
    private static final class Scope {
        private final Connection connection;
        private final Session session;
        private final boolean transactional;
        private final Map<Object, Object> resources = new HashMap<>();
        private final List<Synchronization> synchronizations = new ArrayList<>();

        Scope(Connection connection, boolean transactional) {
            this.connection = connection;
            this.session = FACTORY.withOptions().connection(connection).openSession();
            this.transactional = transactional;
            if (transactional) {
                session.beginTransaction();
            }
        }
    }

    /** A call as its transaction type has it. */
    <T> T call(TxType type, Callable<T> work) throws Exception {
        boolean inside = current.get() != null && current.get().transactional;
        return switch (type) {
            case REQUIRES_NEW -> transacted(work);
            case REQUIRED -> inside ? work.call() : transacted(work);
            case MANDATORY -> {
                if (!inside) {
                    throw new TransactionalException("no transaction", new TransactionRequiredException());
                }
                yield work.call();
            }
            case SUPPORTS -> current.get() == null ? alone(work) : work.call();
            case NOT_SUPPORTED -> alone(work);
            case NEVER -> {
                if (inside) {
                    throw new IllegalStateException("in a transaction");
                }
                yield alone(work);
            }
        };
    }

    private <T> T alone(Callable<T> work) throws Exception {
        return inScope(new Scope(connection(), false), scope -> work.call());
    }

    private <T> T transacted(Callable<T> work) throws Exception {
        Scope scope = new Scope(connection(), true);
        boolean committed = false;
        try {
            T answer = inScope(scope, s -> {
                try {
                    T done = work.call();
                    s.session.getTransaction().commit();
                    return done;
                } catch (Throwable e) {
                    s.session.getTransaction().rollback();
                    throw e;
                }
            });
            committed = true;
            return answer;
        } finally {
            int status = committed ? Status.STATUS_COMMITTED : Status.STATUS_ROLLEDBACK;
            scope.synchronizations.forEach(one -> one.afterCompletion(status));
        }
    }

    private interface Inside<T> {
        T in(Scope scope) throws Exception;
    }

    private <T> T inScope(Scope scope, Inside<T> work) throws Exception {
        Scope before = current.get();
        current.set(scope);
        try {
            return work.in(scope);
        } finally {
            current.set(before);
            scope.session.close();
            scope.connection.close();
        }
    }

    private Connection connection() {
        try {
            return database.pool().getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a container injects: an entity manager that is the current one's front. */
    EntityManager entityManager() {
        return (EntityManager) Proxy.newProxyInstance(
                Transactions.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (proxy, method, arguments) -> {
                    try {
                        return method.invoke(scope().session, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private Scope scope() {
        Scope scope = current.get();
        if (scope == null) {
            throw new IllegalStateException("outside any bean");
        }
        return scope;
    }

    /** As far as the product uses one. */
    public TransactionSynchronizationRegistry registry() {
        return (TransactionSynchronizationRegistry) Proxy.newProxyInstance(
                Transactions.class.getClassLoader(),
                new Class<?>[] {TransactionSynchronizationRegistry.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getResource" -> scope().resources.get(arguments[0]);
                    case "putResource" -> scope().resources.put(arguments[0], arguments[1]);
                    case "registerInterposedSynchronization" ->
                        scope().synchronizations.add((Synchronization) arguments[0]) ? null : null;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
