package io.onecamp.persistence.postgres;

import io.onecamp.persistence.driver.PostgresDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * What the server's pool under {@code java:app/jdbc/onecamp} makes its connections with.
 *
 * <p>A server creates this object early and under a class loader of its own choosing, so the configuration is read
 * when a connection is asked for and never before: {@code onecamp.postgres.url} (a JDBC URL), {@code .user} and
 * {@code .password}.
 */
public class OneCampDataSource extends PostgresDataSource {

    private static final int CONNECT_TIMEOUT_SECONDS = 5;

    /** Longer than any statement of ours may take: it ends waiting for a server that will never answer. */
    private static final int SOCKET_TIMEOUT_SECONDS = 35;

    /**
     * No statement, wait for a lock, or idle transaction of ours is longer when things are well. An idle transaction may
     * be a frozen node's, whose locks others wait for.
     */
    private static final String LIMITS =
            "-c statement_timeout=30s -c lock_timeout=10s -c idle_in_transaction_session_timeout=15s";

    private String applicationName = "onecamp";

    /** What PostgreSQL lists our connections under. WildFly wants at least one property to set, and this is it. */
    public void setApplicationName(String applicationName) {
        this.applicationName = applicationName;
    }

    public String getApplicationName() {
        return applicationName;
    }

    /** One that the pool may keep through a restart of PostgreSQL. */
    @Override
    public Connection getConnection() throws SQLException {
        return MendingConnection.open(this::opened);
    }

    private Connection opened() throws SQLException {
        Connections.checkAllowed();
        return super.getConnection();
    }

    /** One on which nothing may take longer than that, to see whether PostgreSQL is there. */
    public Connection watching(Duration deadline) throws SQLException {
        String seconds = Long.toString(Math.max(1, (deadline.toMillis() + 999) / 1000));
        Properties properties = properties();
        properties.setProperty("connectTimeout", seconds);
        properties.setProperty("loginTimeout", seconds);
        properties.setProperty("socketTimeout", seconds);
        properties.setProperty("ApplicationName", applicationName + "-watch");
        return connection(properties);
    }

    @Override
    protected String url() throws SQLException {
        return value("onecamp.postgres.url")
                .orElseThrow(() -> new SQLException("onecamp.postgres.url is not configured", "08001"));
    }

    @Override
    protected Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("connectTimeout", Integer.toString(CONNECT_TIMEOUT_SECONDS));
        // A frozen server's machine still takes connections; the first word is never answered.
        properties.setProperty("loginTimeout", Integer.toString(CONNECT_TIMEOUT_SECONDS));
        properties.setProperty("socketTimeout", Integer.toString(SOCKET_TIMEOUT_SECONDS));
        properties.setProperty("ApplicationName", applicationName);
        properties.setProperty("options", LIMITS);
        value("onecamp.postgres.user").ifPresent(user -> properties.setProperty("user", user));
        value("onecamp.postgres.password").ifPresent(password -> properties.setProperty("password", password));
        return properties;
    }

    private static Optional<String> value(String key) {
        return ConfigProvider.getConfig(OneCampDataSource.class.getClassLoader())
                .getOptionalValue(key, String.class);
    }
}
