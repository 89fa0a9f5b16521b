package io.onecamp.persistence.graph.sql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.postgresql.ds.PGSimpleDataSource;

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

    private static PGSimpleDataSource postgres(SqlGraphEndpoint endpoint) {
        int seconds = (int) Math.max(1, endpoint.deadline().toSeconds());
        long millis = endpoint.deadline().toMillis();
        PGSimpleDataSource postgres = new PGSimpleDataSource();
        postgres.setApplicationName("onecamp-graph");
        postgres.setTcpKeepAlive(true);
        postgres.setConnectTimeout(Math.max(1, seconds / 2));
        postgres.setLoginTimeout(seconds);
        postgres.setCancelSignalTimeout(1);
        postgres.setOptions("-c statement_timeout=" + millis + " -c idle_in_transaction_session_timeout=" + 5 * millis);
        // Last, so that what the URL says wins.
        postgres.setUrl(endpoint.url());
        postgres.setUser(endpoint.user());
        postgres.setPassword(endpoint.password());
        return postgres;
    }
}
