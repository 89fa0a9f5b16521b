package io.onecamp.persistence.testbed;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.onecamp.persistence.postgres.FlywayDatabaseSchema;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** A database with the product's tables, made by the product's migration. */
public final class Database implements AutoCloseable {
    private static final String TEMPLATE = "migrated";
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static Optional<Database> shared = Optional.empty();
    private static boolean templateMade;

    private final String name;
    private final HikariDataSource pool;

    private Database(String name, String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(70);
        config.setMinimumIdle(0);
        this.name = name;
        this.pool = new HikariDataSource(config);
    }

    /** One for all tests that keep to a workspace of their own. */
    public static synchronized Database shared() {
        if (shared.isEmpty()) {
            shared = Optional.of(fresh());
        }
        return shared.get();
    }

    /** One in which nothing has happened, for tests of what there is one of in an installation. */
    public static synchronized Database fresh() {
        if (!templateMade) {
            executeOnServer("create database " + TEMPLATE);
            migrated(TEMPLATE);
            templateMade = true;
        }
        String name = "test_" + NUMBER.incrementAndGet();
        executeOnServer("create database " + name + " template " + TEMPLATE);
        return new Database(name, url(name));
    }

    /** The same, reached by that port of this machine, where a proxy stands. */
    public Database through(int port) {
        return new Database(name, url(name).replaceFirst("localhost:\\d+", "127.0.0.1:" + port));
    }

    /** Where the server is that has it. */
    public static int serverPort() {
        return PostgresServer.shared().getPort();
    }

    /** Gives up the connections; whoever made it drops it. */
    public void leave() {
        pool.close();
    }

    /** One without tables. */
    public static Database empty() {
        String name = "empty_" + NUMBER.incrementAndGet();
        executeOnServer("create database " + name);
        return new Database(name, url(name));
    }

    private static void migrated(String database) {
        TestConfig.set("onecamp.postgres.url", url(database));
        new FlywayDatabaseSchema().migrate();
        // A watch that a test starts later must not keep the template from being copied.
        TestConfig.set("onecamp.postgres.url", url("postgres"));
    }

    public String url() {
        return url(name);
    }

    private static String url(String name) {
        return PostgresServer.shared().getJdbcUrl("postgres", name);
    }

    DataSource pool() {
        return pool;
    }

    /** Runs a statement here. */
    public void execute(String sql) {
        execute(pool, sql);
    }

    private static void executeOnServer(String sql) {
        execute(PostgresServer.shared().getPostgresDatabase(), sql);
    }

    private static void execute(DataSource source, String sql) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() {
        pool.close();
        executeOnServer("drop database " + name + " with (force)");
    }
}
