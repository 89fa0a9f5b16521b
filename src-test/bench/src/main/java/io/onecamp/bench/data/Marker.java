package io.onecamp.bench.data;

import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.person.Role;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/**
 * Remembers in the main database, in a schema of its own, which data set was generated and how far it has come, so that
 * it is recognised and not made twice.
 */
final class Marker {
    private static final String SCHEMA = "create schema if not exists bench";
    private static final String TABLE = """
            create table if not exists bench.dataset (
                single boolean primary key default true check (single),
                seed bigint not null,
                people integer not null,
                conversations integer not null,
                messages integer not null,
                workspace uuid not null,
                began timestamptz(3) not null,
                first_entry bigint not null,
                first_role text not null)""";
    private static final String STEPS = """
            create table if not exists bench.done (step text primary key, amount bigint not null)""";

    private final Connection connection;

    Marker(Connection connection) throws SQLException {
        this.connection = connection;
        Sql.execute(connection, SCHEMA, TABLE, STEPS);
    }

    Optional<Dataset.Origin> found() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select * from bench.dataset");
                ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                return Optional.empty();
            }
            Sizes sizes = new Sizes(
                    row.getInt("people"), row.getInt("conversations"), row.getInt("messages"), row.getLong("seed"));
            return Optional.of(new Dataset.Origin(
                    sizes,
                    new WorkspaceId(row.getObject("workspace", UUID.class)),
                    row.getObject("began", OffsetDateTime.class).toInstant(),
                    row.getLong("first_entry"),
                    Role.valueOf(row.getString("first_role"))));
        }
    }

    void keep(Dataset.Origin origin) throws SQLException {
        Sizes sizes = origin.sizes();
        Sql.update(
                connection,
                """
                insert into bench.dataset
                    (seed, people, conversations, messages, workspace, began, first_entry, first_role)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                sizes.seed(),
                sizes.people(),
                sizes.conversations(),
                sizes.messages(),
                origin.workspace().value(),
                origin.began().atOffset(ZoneOffset.UTC),
                origin.firstEntry(),
                origin.firstRole().name());
    }

    /** How far a step has come: 0 where it was never begun. */
    long done(String step) throws SQLException {
        return Sql.number(connection, "select coalesce(max(amount), 0) from bench.done where step = ?", step);
    }

    void done(String step, long amount) throws SQLException {
        Sql.update(
                connection,
                "insert into bench.done values (?, ?) on conflict (step) do update set amount = excluded.amount",
                step,
                amount);
    }
}
