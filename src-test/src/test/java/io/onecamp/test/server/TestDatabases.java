package io.onecamp.test.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** A real PostgreSQL with the two databases of an installation, both empty: the truth, and the SQL graph. */
public final class TestDatabases implements AutoCloseable {

    private static final String PASSWORD = "of this test only";

    private final EmbeddedPostgres postgres;

    private TestDatabases(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    public static TestDatabases start() {
        try {
            TestDatabases databases = new TestDatabases(EmbeddedPostgres.start());
            databases.execute("create role onecamp login superuser password '" + PASSWORD + "'");
            databases.execute("create database onecamp owner onecamp");
            databases.execute("create database onecamp_graph owner onecamp");
            return databases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a launcher passes to a server so that the product finds its stores. */
    public Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("ONECAMP_POSTGRES_URL", url("onecamp"));
        environment.put("ONECAMP_POSTGRES_USER", "onecamp");
        environment.put("ONECAMP_POSTGRES_PASSWORD", PASSWORD);
        environment.put("ONECAMP_GRAPH", "sql");
        environment.put("ONECAMP_GRAPH_SQL_URL", url("onecamp_graph"));
        environment.put("ONECAMP_GRAPH_SQL_USER", "onecamp");
        environment.put("ONECAMP_GRAPH_SQL_PASSWORD", PASSWORD);
        environment.put(
                "ONECAMP_SECRET", Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[32]));
        environment.put("ONECAMP_REGISTRATION", "open");
        environment.put("ONECAMP_BIND", "127.0.0.1");
        return environment;
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + database;
    }

    private void execute(String sql) {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends every connection of the application to the main database, as a restart of PostgreSQL does. */
    public void cutConnections() {
        execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = 'onecamp'");
    }

    /** Runs a statement on the main database. */
    public void executeInMain(String sql) {
        try (Connection connection = postgres.getDatabase("onecamp", "onecamp").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
