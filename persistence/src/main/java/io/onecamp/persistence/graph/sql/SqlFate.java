package io.onecamp.persistence.graph.sql;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

/** What became of a transaction that failed. */
enum SqlFate {
    /** A deadlock or a serialisation failure: the same again. */
    ABORTED,
    /** No database, no connection, no answer in time, or no room. */
    UNAVAILABLE,
    /** The tables are not there: an empty database, made anew. */
    UNPREPARED,
    /** The request itself will never do. */
    REFUSED;

    static SqlFate of(SQLException e) {
        String state = e.getSQLState();
        if (e instanceof SQLTransientConnectionException || state == null || state.length() < 2) {
            return UNAVAILABLE;
        }
        return switch (state) {
            case "40001", "40P01" -> ABORTED;
            case "42P01", "3F000" -> UNPREPARED;
            // Lock not available; the login, the role or the database is not there (yet).
            case "55P03", "28P01", "28000", "3D000", "42501" -> UNAVAILABLE;
            default -> ofClass(state.substring(0, 2));
        };
    }

    private static SqlFate ofClass(String stateClass) {
        return switch (stateClass) {
            // Connection, insufficient resources, operator intervention (statement timeouts too), system, read-only.
            case "08", "53", "57", "58", "25", "XX" -> UNAVAILABLE;
            default -> REFUSED;
        };
    }
}
