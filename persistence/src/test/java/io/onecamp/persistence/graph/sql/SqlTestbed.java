package io.onecamp.persistence.graph.sql;

import io.onecamp.persistence.testbed.PostgresServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.Duration;
import java.util.Optional;

/** The embedded PostgreSQL that the tests of one run share, with the SQL graph prepared in it. */
final class SqlTestbed {
    static final Duration PATIENT = Duration.ofSeconds(20);
    private static Optional<SqlTestbed> shared = Optional.empty();

    private final GraphTransaction transaction;

    private SqlTestbed(GraphTransaction transaction) {
        this.transaction = transaction;
    }

    static synchronized SqlTestbed shared() {
        if (shared.isEmpty()) {
            SqlTestbed testbed = new SqlTestbed(new GraphTransaction(endpoint(PostgresServer.shared())));
            new SqlWriter(testbed.transaction).prepare();
            System.out.println("graph contract: runs on " + new SqlPulse(testbed.transaction).answer());
            shared = Optional.of(testbed);
        }
        return shared.get();
    }

    GraphTransaction transaction() {
        return transaction;
    }

    static SqlGraphEndpoint endpoint(EmbeddedPostgres postgres) {
        return new SqlGraphEndpoint(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres", PATIENT);
    }
}
