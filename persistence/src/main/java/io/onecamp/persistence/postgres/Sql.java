package io.onecamp.persistence.postgres;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * SQL in the caller's transaction, on the same connection as the entities: for questions that span tables and for the
 * seam's own statements, which must say exactly what they lock. Values are always parameters, never part of the text.
 */
@ApplicationScoped
public class Sql {
    @PersistenceContext(unitName = "onecamp")
    private EntityManager entities;

    private ServerTransactions transactions;

    Sql() {}

    @Inject
    public Sql(ServerTransactions transactions) {
        this.transactions = transactions;
    }

    /** Reads one row of an answer. */
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    public <T> List<T> list(String sql, Row<T> read, @Nullable Object... values) {
        return onConnection(connection -> {
            try (PreparedStatement statement = prepared(connection, sql, values);
                    ResultSet rows = statement.executeQuery()) {
                List<T> all = new ArrayList<>();
                while (rows.next()) {
                    all.add(read.read(rows));
                }
                return all;
            }
        });
    }

    public <T> Optional<T> one(String sql, Row<T> read, @Nullable Object... values) {
        List<T> rows = list(sql, read, values);
        if (rows.size() > 1) {
            throw new IllegalStateException("more than one row");
        }
        return rows.stream().findFirst();
    }

    /** Runs a statement that changes rows, and says how many. */
    public int update(String sql, @Nullable Object... values) {
        return onConnection(connection -> {
            try (PreparedStatement statement = prepared(connection, sql, values)) {
                return statement.executeUpdate();
            }
        });
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private <T> T onConnection(Work<T> work) {
        if (transactions.areAbsent()) {
            // Payara gives threads of one executor, outside transactions, the same persistence context.
            try (EntityManager own = entities.getEntityManagerFactory().createEntityManager()) {
                return own.unwrap(Session.class).doReturningWork(work::on);
            }
        }
        // What entities hold back must be in the database before SQL looks at it.
        if (entities.isJoinedToTransaction()) {
            entities.flush();
        }
        return entities.unwrap(Session.class).doReturningWork(work::on);
    }

    private static PreparedStatement prepared(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            for (int i = 0; i < values.length; i++) {
                set(statement, i + 1, values[i]);
            }
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    private static void set(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        if (value instanceof Collection<?> many && many.isEmpty()) {
            // An empty array has no element to tell its type by: PostgreSQL takes the type from where it stands.
            statement.setObject(index, "{}", Types.OTHER);
        } else {
            statement.setObject(index, jdbc(statement.getConnection(), value));
        }
    }

    private static @Nullable Object jdbc(Connection connection, @Nullable Object value) throws SQLException {
        return switch (value) {
            case null -> null;
            case Instant at -> at.atOffset(ZoneOffset.UTC);
            case Enum<?> word -> word.name();
            case Collection<?> many -> array(connection, many);
            default -> value;
        };
    }

    private static Object array(Connection connection, Collection<?> many) throws SQLException {
        Object first = many.iterator().next();
        String type = first instanceof Long ? "bigint" : first instanceof UUID ? "uuid" : "text";
        return connection.createArrayOf(type, many.toArray());
    }

    /** A time that may be absent. */
    public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** A time that is always there. */
    public static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    public static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
