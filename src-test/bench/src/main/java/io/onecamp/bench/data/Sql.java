package io.onecamp.bench.data;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** Short forms of JDBC. */
public final class Sql {
    private Sql() {}

    public static void execute(Connection connection, String... commands) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    public static int update(Connection connection, String command, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(connection, command, values)) {
            return statement.executeUpdate();
        }
    }

    /** The one number that the question answers. */
    public static long number(Connection connection, String question, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(connection, question, values);
                ResultSet rows = statement.executeQuery()) {
            if (!rows.next()) {
                throw new SQLException("no answer to: " + question);
            }
            return rows.getLong(1);
        }
    }

    private static PreparedStatement prepared(Connection connection, String command, @Nullable Object... values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(command);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
