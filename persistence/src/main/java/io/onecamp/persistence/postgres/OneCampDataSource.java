package io.onecamp.persistence.postgres;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * What the server's pool under {@code java:app/jdbc/onecamp} makes its connections with.
 *
 * <p>A server creates this object early and under a class loader of its own choosing, so the configuration is read
 * when a connection is asked for and never before: {@code onecamp.postgres.url} (a JDBC URL), {@code .user} and
 * {@code .password}.
 */
public class OneCampDataSource implements DataSource {

    private static final int CONNECT_TIMEOUT_SECONDS = 5;

    /** Longer than any statement of ours may take: it ends waiting for a server that will never answer. */
    private static final int SOCKET_TIMEOUT_SECONDS = 35;

    /** No statement, wait for a lock, or idle transaction of ours is longer when things are well. */
    private static final String LIMITS =
            "-c statement_timeout=30s -c lock_timeout=10s -c idle_in_transaction_session_timeout=60s";

    private String applicationName = "onecamp";

    /** What PostgreSQL lists our connections under. WildFly wants at least one property to set, and this is it. */
    public void setApplicationName(String applicationName) {
        this.applicationName = applicationName;
    }

    public String getApplicationName() {
        return applicationName;
    }

    /** Whoever asks, we connect as the configured user: WildFly passes on an empty one from the definition. */
    @Override
    public Connection getConnection(@Nullable String user, @Nullable String password) throws SQLException {
        return getConnection();
    }

    @Override
    public Connection getConnection() throws SQLException {
        Config config = ConfigProvider.getConfig(OneCampDataSource.class.getClassLoader());
        String url = value(config, "onecamp.postgres.url");
        if (url == null) {
            throw new SQLException("onecamp.postgres.url is not configured", "08001");
        }
        PGSimpleDataSource postgres = new PGSimpleDataSource();
        postgres.setTcpKeepAlive(true);
        postgres.setConnectTimeout(CONNECT_TIMEOUT_SECONDS);
        postgres.setSocketTimeout(SOCKET_TIMEOUT_SECONDS);
        postgres.setApplicationName(applicationName);
        postgres.setOptions(LIMITS);
        // Last, so that what the URL says wins.
        postgres.setUrl(url);
        String user = value(config, "onecamp.postgres.user");
        String password = value(config, "onecamp.postgres.password");
        return MendingConnection.open(() -> postgres.getConnection(user, password));
    }

    private static @Nullable String value(Config config, String key) {
        return config.getOptionalValue(key, String.class).orElse(null);
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        // The driver logs by java.util.logging.
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // Ours is fixed, see above.
    }

    @Override
    public int getLoginTimeout() {
        return CONNECT_TIMEOUT_SECONDS;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return Logger.getLogger("org.postgresql");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        if (type.isInstance(this)) {
            return type.cast(this);
        }
        throw new SQLException("Not a wrapper for " + type.getName());
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }
}
