package io.onecamp.persistence.graph.sql;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
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
            SqlTestbed testbed = new SqlTestbed(new GraphTransaction(endpoint(started())));
            new SqlWriter(testbed.transaction).prepare();
            System.out.println("graph contract: runs on " + new SqlPulse(testbed.transaction).answer());
            shared = Optional.of(testbed);
        }
        return shared.get();
    }

    GraphTransaction transaction() {
        return transaction;
    }

    /** One of its own, for tests that do to it what others could not bear. Stopped with the JVM at the latest. */
    static EmbeddedPostgres started() {
        try {
            return EmbeddedPostgres.builder()
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SqlGraphEndpoint endpoint(EmbeddedPostgres postgres) {
        return new SqlGraphEndpoint(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres", PATIENT);
    }
}
