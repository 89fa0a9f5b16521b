package io.onecamp.persistence.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Asks PostgreSQL whether it answers, on a connection of its own that no pool has and no request waits for. One thread at a time. */
public final class DatabasePing implements AutoCloseable {
    private final Source source;
    private @Nullable Connection connection;

    /** Opens a connection on which nothing takes longer than that. */
    public interface Source {
        Connection open(Duration deadline) throws SQLException;
    }

    public DatabasePing(Source source) {
        this.source = source;
    }

    /** How it answers. */
    public enum Answer {
        /** As it did before. */
        SAME,
        /** On another connection than before, for that one has died: others may have, too. */
        ANEW,
        NONE
    }

    /** Asks once, and once more where the connection has died since. */
    public Answer ask(Duration deadline) {
        long begin = System.nanoTime();
        if (connection != null) {
            if (isAnswered(deadline)) {
                return Answer.SAME;
            }
            if (System.nanoTime() - begin > deadline.toNanos() / 2) {
                return Answer.NONE;
            }
        }
        return isAnswered(deadline) ? Answer.ANEW : Answer.NONE;
    }

    private boolean isAnswered(Duration deadline) {
        try {
            Connection open = connection;
            if (open == null) {
                open = source.open(deadline);
                connection = open;
            }
            try (Statement statement = open.createStatement()) {
                return statement.execute("select 1");
            }
        } catch (SQLException e) {
            close();
            return isRefusal(e);
        }
    }

    /** Whoever is told why is answered: too many connections, a password that was changed. Not that it starts or stops. */
    private static boolean isRefusal(SQLException e) {
        String state = e.getSQLState();
        return state != null && !state.startsWith("08") && !state.startsWith("57P");
    }

    @Override
    public void close() {
        Connection open = connection;
        connection = null;
        if (open != null) {
            try {
                // Without a word to the server, which may not listen.
                open.abort(Runnable::run);
            } catch (SQLException e) {
                // It is gone already, which is what was asked for.
                return;
            }
        }
    }
}
