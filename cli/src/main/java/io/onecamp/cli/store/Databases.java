package io.onecamp.cli.store;

import io.onecamp.cli.installation.Secret;
import io.onecamp.cli.installation.Secrets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/**
 * The empty databases of the embedded PostgreSQL, each with a role that owns it and enters no other. What is in them
 * is the product's work.
 */
final class Databases {
    static final String MAIN = "onecamp";
    static final String GRAPH = "onecamp_graph";

    private final int port;
    private final Secrets secrets;

    Databases(int port, Secrets secrets) {
        this.port = port;
        this.secrets = secrets;
    }

    static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** The server's version; fails while it does not take connections. */
    String version() throws SQLException {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("show server_version")) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** Creates what is not there; repeating it is harmless. */
    void create() throws SQLException {
        try (Connection connection = superuser()) {
            create(connection, MAIN, secrets.of(Secret.POSTGRES));
            create(connection, GRAPH, secrets.of(Secret.POSTGRES_GRAPH));
        }
    }

    /** Names and passwords are our own and of letters, digits, '-' and '_' only; DDL takes no parameters. */
    private static void create(Connection connection, String name, String password) throws SQLException {
        if (absent(connection, "select 1 from pg_roles where rolname = ?", name)) {
            execute(connection, "create role " + name + " login password '" + password + "'");
        }
        if (absent(connection, "select 1 from pg_database where datname = ?", name)) {
            execute(connection, "create database " + name + " owner " + name);
        }
        execute(connection, "revoke connect, temporary on database " + name + " from public");
    }

    private static boolean absent(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return !rows.next();
            }
        }
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private Connection superuser() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", "postgres");
        properties.setProperty("password", secrets.of(Secret.POSTGRES_SUPERUSER));
        properties.setProperty("connectTimeout", "2");
        properties.setProperty("socketTimeout", "10");
        return DriverManager.getConnection(url(port, "postgres"), properties);
    }
}
