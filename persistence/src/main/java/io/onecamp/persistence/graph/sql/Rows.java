package io.onecamp.persistence.graph.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Rows that go into one statement as one array for each column ({@code unnest}): one round trip and one prepared text,
 * whatever their number.
 */
final class Rows<T> {
    private final List<T> rows;
    private final List<Column<T>> columns = new ArrayList<>();

    Rows(List<T> rows) {
        this.rows = rows;
    }

    private record Column<T>(String type, Function<T, Object> value) {}

    /** @param type PostgreSQL's name of the column's type */
    Rows<T> with(String type, Function<T, Object> value) {
        columns.add(new Column<>(type, value));
        return this;
    }

    /** Executes the statement, which has one parameter for each column; nothing where there are no rows. */
    void send(Connection connection, String sql) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < columns.size(); i++) {
                Column<T> column = columns.get(i);
                Object[] values = rows.stream().map(column.value()).toArray();
                statement.setArray(i + 1, connection.createArrayOf(column.type(), values));
            }
            statement.execute();
        }
    }
}
