package io.onecamp.persistence.postgres;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A connection that opens anew when the one behind it has died between two pieces of work. The servers' pools keep
 * connections to a PostgreSQL that was restarted, and only some can be told to check them; this one checks itself, at
 * the beginning of a transaction or of a statement outside one, and never in the middle of either.
 */
final class MendingConnection implements InvocationHandler {
    /** Unused for longer, it is asked before it is trusted; a busy connection is not asked each time. */
    private static final long TRUSTED_NANOS = 500_000_000L;

    private static final int ANSWERS_WITHIN_SECONDS = 2;
    private static final Set<String> BEGINS_A_STATEMENT = Set.of("prepareStatement", "createStatement", "prepareCall");

    private final Source source;
    private Connection real;
    private long usedAt = System.nanoTime();
    private boolean autoCommit = true;
    private boolean inTransaction;
    private @Nullable Integer isolation;

    /** Opens connections. */
    interface Source {
        Connection open() throws SQLException;
    }

    private MendingConnection(Source source) throws SQLException {
        this.source = source;
        this.real = source.open();
    }

    static Connection open(Source source) throws SQLException {
        return (Connection) Proxy.newProxyInstance(
                MendingConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new MendingConnection(source));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        switch (method.getName()) {
            case "equals" -> {
                return arguments != null && proxy == arguments[0];
            }
            case "hashCode" -> {
                return System.identityHashCode(proxy);
            }
            case "setTransactionIsolation" -> isolation = (Integer) first(arguments);
            case "setAutoCommit" -> autoCommit(Boolean.TRUE.equals(first(arguments)));
            default -> {
                if (!inTransaction && BEGINS_A_STATEMENT.contains(method.getName())) {
                    mend();
                    inTransaction = !autoCommit;
                }
            }
        }
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        } finally {
            if (method.getName().equals("commit") || (method.getName().equals("rollback") && arguments == null)) {
                inTransaction = false;
            }
            usedAt = System.nanoTime();
        }
    }

    private static @Nullable Object first(@Nullable Object @Nullable [] arguments) {
        return arguments == null ? null : arguments[0];
    }

    private void autoCommit(boolean on) throws SQLException {
        boolean isOver = on || !inTransaction;
        // Before anything can fail: a pool remembers what it asked for, not whether that succeeded, and does not ask again.
        autoCommit = on;
        if (isOver) {
            // Over, or not begun: what died in it is gone already, and nothing of it can be done twice.
            inTransaction = false;
            mend();
        }
    }

    private void mend() throws SQLException {
        boolean idle = System.nanoTime() - usedAt > TRUSTED_NANOS;
        if (!real.isClosed() && !(idle && !real.isValid(ANSWERS_WITHIN_SECONDS))) {
            return;
        }
        real.close();
        real = source.open();
        if (isolation != null) {
            real.setTransactionIsolation(isolation);
        }
        if (!autoCommit) {
            real.setAutoCommit(false);
        }
    }
}
