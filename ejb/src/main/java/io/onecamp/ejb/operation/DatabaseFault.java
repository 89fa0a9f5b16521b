package io.onecamp.ejb.operation;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an exception that came through the container says about the database. */
public enum DatabaseFault {
    /** It does not answer, or ended the connection: nothing is known, the same key finds out. */
    AWAY,
    /** Two transactions stood in each other's way: this one did nothing, and doing it again helps. */
    REPEATABLE,
    /** Something else. */
    NONE;

    /** Serialisation failure and deadlock; nothing else is repeated. */
    private static final Set<String> REPEATED = Set.of("40001", "40P01");

    /** Connection exceptions, operator intervention (a server that stops), insufficient resources. */
    private static final Set<String> AWAY_CLASSES = Set.of("08", "57", "53");

    /** Looks along the causes for PostgreSQL's own word. */
    public static DatabaseFault of(Throwable thrown) {
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            DatabaseFault fault = cause instanceof SQLException e ? of(e) : NONE;
            if (fault != NONE) {
                return fault;
            }
        }
        return isPool(thrown) ? AWAY : NONE;
    }

    private static DatabaseFault of(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        if (REPEATED.contains(state)) {
            return REPEATABLE;
        }
        boolean away = e instanceof SQLTransientConnectionException
                || e instanceof SQLNonTransientConnectionException
                || (state.length() == 5 && AWAY_CLASSES.contains(state.substring(0, 2)));
        return away ? AWAY : NONE;
    }

    /** The servers' pools say in their own words, and types, that they could not make a connection. */
    private static boolean isPool(Throwable thrown) {
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            String type = cause.getClass().getName();
            if (type.equals("jakarta.resource.ResourceException")
                    || type.endsWith("PoolingException")
                    || type.endsWith("JDBCConnectionException")
                    || type.endsWith("ResourceAllocationException")) {
                return true;
            }
        }
        return false;
    }
}
