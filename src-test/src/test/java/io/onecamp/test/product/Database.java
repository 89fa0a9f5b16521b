package io.onecamp.test.product;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A database behind the product's back: looked into, changed, and rows of it held. */
public final class Database {
    private final Door door;

    /** Opens a connection. */
    interface Door {
        Connection open() throws SQLException;
    }

    Database(Door door) {
        this.door = door;
    }

    /** Changes something; answers how many rows. */
    public int changes(String statement) {
        try (Connection connection = door.open();
                Statement sql = connection.createStatement()) {
            return sql.executeUpdate(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    /** The first column of what is asked, as text. */
    public List<String> asks(String query) {
        try (Connection connection = door.open();
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(query)) {
            List<String> all = new ArrayList<>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    /** Every row of every table, as JSON; bytes in it are hexadecimal. */
    public List<String> everything() {
        List<String> rows = new ArrayList<>();
        List<String> tables = asks("""
                select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema')
                """);
        tables.forEach(table ->
                asks("select row_to_json(t)::text from " + table + " t").forEach(row -> rows.add(table + " " + row)));
        return rows;
    }

    /** Takes row locks and keeps them until it is closed. */
    public Held holds(String query) {
        try {
            Connection connection = door.open();
            connection.setAutoCommit(false);
            try (Statement sql = connection.createStatement()) {
                sql.execute(query);
            }
            return new Held(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    /** How many wait for a lock that somebody else has. */
    public int waiting() {
        return asks("select pid::text from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()")
                .size();
    }

    /** Locks that are held. */
    public record Held(Connection connection) implements AutoCloseable {
        @Override
        public void close() {
            try (connection) {
                connection.rollback();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
