package io.onecamp.persistence.graph.sql;

import com.zaxxer.hikari.HikariDataSource;
import io.onecamp.domain.graph.GraphRefused;
import io.onecamp.domain.graph.GraphUnavailable;
import io.onecamp.persistence.graph.Deadline;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The one place that begins and commits on the SQL graph, always within the deadline. */
final class GraphTransaction implements AutoCloseable {
    private final SqlGraphEndpoint endpoint;
    private final HikariDataSource pool;

    GraphTransaction(SqlGraphEndpoint endpoint) {
        this.endpoint = endpoint;
        this.pool = SqlGraphPool.to(endpoint);
    }

    /** Statements on one connection. */
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** All statements or none. Repeated where the database chose it to be aborted. */
    <T> T write(Work<T> work) {
        return attempt(connection -> {
            connection.setAutoCommit(false);
            try {
                T done = work.on(connection);
                connection.commit();
                return done;
            } catch (SQLException | RuntimeException e) {
                rollback(connection, e);
                throw e;
            }
        });
    }

    /** One statement that reads: a transaction by itself. */
    <T> T read(Work<T> question) {
        return attempt(question);
    }

    DataSource pool() {
        return pool;
    }

    GraphUnavailable unavailable(String why, Throwable cause) {
        return new GraphUnavailable(endpoint + ", " + why + ": " + cause.getMessage(), cause);
    }

    private <T> T attempt(Work<T> work) {
        Deadline deadline = Deadline.in(endpoint.deadline());
        for (int attempt = 0; ; attempt++) {
            try (Connection connection = pool.getConnection()) {
                // Beyond the server's own timeout: this one notices a server that is gone without a word.
                connection.setNetworkTimeout(Runnable::run, (int) deadline.remainingMillis());
                return work.on(connection);
            } catch (SQLException e) {
                judge(e, deadline);
                deadline.pauseBefore(attempt);
            }
        }
    }

    /** Returns where another attempt makes sense, else throws. */
    private void judge(SQLException e, Deadline deadline) {
        switch (SqlFate.of(e)) {
            case ABORTED -> {
                if (deadline.isOver()) {
                    throw unavailable("kept aborting", e);
                }
            }
            case UNAVAILABLE -> throw unavailable("did not answer", e);
            case UNPREPARED -> throw new Unprepared(e);
            case REFUSED -> throw new GraphRefused("the SQL graph refused: " + e.getMessage(), e);
        }
    }

    private static void rollback(Connection connection, Exception cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            // The connection is gone, and the transaction with it.
            cause.addSuppressed(e);
        }
    }

    @Override
    public void close() {
        pool.close();
    }

    /** The database has no tables. Never leaves this package. */
    static final class Unprepared extends RuntimeException {
        Unprepared(SQLException cause) {
            super(cause.getMessage(), cause);
        }
    }
}
