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
    private static final Set<String> ENDS_A_TRANSACTION = Set.of("commit", "rollback");

    private final Source source;
    private volatile Connection real;
    private long usedAt = System.nanoTime();
    private boolean autoCommit = true;

    /** Whether the transaction that is open has begun any work. */
    private boolean touched;

    private @Nullable Integer isolation;

    /** Opens connections. */
    interface Source {
        Connection open() throws SQLException;
    }

    private MendingConnection(Source source) throws SQLException {
        this.source = source;
        this.real = source.open();
        Connections.opened(this);
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
            case "setAutoCommit" -> {
                return autoCommit(method, Boolean.TRUE.equals(first(arguments)));
            }
            case "close", "abort" -> Connections.closed(this);
            default -> {
                if (BEGINS_A_STATEMENT.contains(method.getName())) {
                    begins();
                }
            }
        }
        try {
            return call(method, arguments);
        } finally {
            if (ENDS_A_TRANSACTION.contains(method.getName()) && arguments == null) {
                // Also where it failed: what comes next is another transaction, of which nothing is done yet.
                touched = false;
            }
        }
    }

    private @Nullable Object call(Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        } finally {
            usedAt = System.nanoTime();
        }
    }

    private static @Nullable Object first(@Nullable Object @Nullable [] arguments) {
        return arguments == null ? null : arguments[0];
    }

    /**
     * Where it fails, what the pool believes counts, because it does not ask again: WildFly's notes that it turned it off
     * before it does so, and that it turned it on afterwards. So a transaction is one in doubt: otherwise each of its
     * statements would be kept by itself.
     */
    private @Nullable Object autoCommit(Method method, boolean on) throws Throwable {
        boolean isOver = on || !touched;
        autoCommit = autoCommit && on;
        if (isOver) {
            touched = false;
            // Over, or not begun: what died in it is gone already, and nothing of it can be done twice.
            mend();
        }
        Object answer = call(method, new Object[] {on});
        autoCommit = on;
        return answer;
    }

    /** The first statement of a transaction, too, may go to another connection: nothing was done on this one. */
    private void begins() throws SQLException {
        if (!touched) {
            mend();
        }
        touched = !autoCommit;
    }

    private void mend() throws SQLException {
        Connections.checkAllowed();
        boolean doubtful = System.nanoTime() - usedAt > TRUSTED_NANOS || Connections.isDistrusted(usedAt);
        if (!real.isClosed() && !(doubtful && !real.isValid(ANSWERS_WITHIN_SECONDS))) {
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

    /** Ends whatever waits for an answer on it. The next use opens it anew. Called on another thread than those that use it. */
    void abort() {
        try {
            real.abort(Runnable::run);
        } catch (SQLException e) {
            // It is closed already, which is what was asked for.
            return;
        }
    }
}
