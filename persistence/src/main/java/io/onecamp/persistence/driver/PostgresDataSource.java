package io.onecamp.persistence.driver;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Makes connections for a pool; says where to and how whenever it is asked for one. */
public abstract class PostgresDataSource implements DataSource {

    /** Where to connect, as a JDBC URL. */
    protected abstract String url() throws SQLException;

    /** The driver's properties, user and password among them. What the URL says wins. */
    protected abstract Properties properties();

    @Override
    public Connection getConnection() throws SQLException {
        return PostgresDriver.connect(url(), properties());
    }

    /** One with other properties than those of the pool's. */
    protected Connection connection(Properties other) throws SQLException {
        return PostgresDriver.connect(url(), other);
    }

    /** Whoever asks, we connect as the configured user: WildFly passes on an empty one from the definition. */
    @Override
    public Connection getConnection(@Nullable String user, @Nullable String password) throws SQLException {
        return getConnection();
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
        // Ours is among the properties.
    }

    @Override
    public int getLoginTimeout() {
        return 0;
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
