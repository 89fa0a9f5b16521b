package io.onecamp.ejb.operation;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What an exception that came through the container says about the database. */
public enum DatabaseFault {
    /** It does not answer, or ended the connection, maybe in the commit: nothing is known, the same key finds out. */
    AWAY,
    /** Two transactions stood in each other's way: this one did nothing, and doing it again helps. */
    REPEATABLE,
    /** Something else. */
    NONE;

    /** Serialisation failure and deadlock; nothing else is repeated. */
    private static final Set<String> REPEATED = Set.of("40001", "40P01");

    /** Connection exceptions, operator intervention (a server that stops), insufficient resources. */
    private static final Set<String> AWAY_CLASSES = Set.of("08", "57", "53");

    /** It is not known whether the statement took effect; the server ended a transaction that took too long. */
    private static final Set<String> AWAY_STATES = Set.of("40003", "25P03", "25P04");

    /** With this the driver says, too, that the statement it was to use died with its connection. */
    private static final String NOT_IN_STATE = "55000";

    /**
     * Asks PostgreSQL's own word first, wherever it stands: among the causes, or among what was suppressed, where
     * WildFly's transaction manager puts why a commit failed. Without one, the pools and the transaction manager are
     * believed.
     */
    public static DatabaseFault of(Throwable thrown) {
        List<Throwable> all = Reasons.of(thrown);
        List<SQLException> told = all.stream()
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .toList();
        Optional<DatabaseFault> fault =
                told.stream().map(DatabaseFault::of).filter(one -> one != NONE).findFirst();
        if (fault.isPresent()) {
            return fault.get();
        }
        boolean refused = told.stream().anyMatch(e -> e.getSQLState() != null);
        return !refused && (!told.isEmpty() || ContainerFault.isIn(all)) ? AWAY : NONE;
    }

    private static DatabaseFault of(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        if (REPEATED.contains(state)) {
            return REPEATABLE;
        }
        boolean away = e instanceof SQLTransientConnectionException
                || e instanceof SQLNonTransientConnectionException
                || e instanceof SQLRecoverableException
                || AWAY_STATES.contains(state)
                || (state.length() == 5 && AWAY_CLASSES.contains(state.substring(0, 2)))
                || (state.equals(NOT_IN_STATE) && String.valueOf(e.getMessage()).contains("closed"));
        return away ? AWAY : NONE;
    }
}
