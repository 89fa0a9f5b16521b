package io.onecamp.persistence.graph.sql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.onecamp.persistence.driver.PostgresDataSource;
import java.util.Properties;

/**
 * The SQL graph's own connections, which no transaction manager knows. Every wait is bounded, so that a database that
 * went silent is noticed within the deadline.
 */
final class SqlGraphPool {
    private static final int CONNECTIONS = 10;
    private static final long HIKARIS_SHORTEST_WAIT_MILLIS = 250;

    private SqlGraphPool() {}

    /** Does not connect yet: a database that is down does not keep the application from starting. */
    static HikariDataSource to(SqlGraphEndpoint endpoint) {
        long deadline = endpoint.deadline().toMillis();
        long half = Math.max(HIKARIS_SHORTEST_WAIT_MILLIS, deadline / 2);
        HikariConfig config = new HikariConfig();
        config.setPoolName("onecamp-graph");
        config.setDataSource(postgres(endpoint));
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setInitializationFailTimeout(-1);
        config.setConnectionTimeout(half);
        config.setValidationTimeout(half);
        return new HikariDataSource(config);
    }

    private static PostgresDataSource postgres(SqlGraphEndpoint endpoint) {
        int seconds = (int) Math.max(1, endpoint.deadline().toSeconds());
        long millis = endpoint.deadline().toMillis();
        Properties properties = new Properties();
        properties.setProperty("ApplicationName", "onecamp-graph");
        properties.setProperty("tcpKeepAlive", "true");
        // A row that is refused is somebody's text, and what is told of it is kept for an operator.
        properties.setProperty("logServerErrorDetail", "false");
        properties.setProperty("connectTimeout", Integer.toString(Math.max(1, seconds / 2)));
        properties.setProperty("loginTimeout", Integer.toString(seconds));
        properties.setProperty("cancelSignalTimeout", "1");
        properties.setProperty(
                "options", "-c statement_timeout=" + millis + " -c idle_in_transaction_session_timeout=" + 5 * millis);
        properties.setProperty("user", endpoint.user());
        properties.setProperty("password", endpoint.password());
        return new GraphDataSource(endpoint.url(), properties);
    }

    /** Connects to the one endpoint it was made for. */
    private static final class GraphDataSource extends PostgresDataSource {
        private final String url;
        private final Properties properties;

        private GraphDataSource(String url, Properties properties) {
            this.url = url;
            this.properties = properties;
        }

        @Override
        protected String url() {
            return url;
        }

        @Override
        protected Properties properties() {
            return properties;
        }
    }
}
