package io.onecamp.persistence.testbed;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;

/** The embedded PostgreSQL that the tests of one run share. */
public final class PostgresServer {
    private static Optional<EmbeddedPostgres> shared = Optional.empty();

    private PostgresServer() {}

    public static synchronized EmbeddedPostgres shared() {
        if (shared.isEmpty()) {
            shared = Optional.of(started());
        }
        return shared.get();
    }

    /** One of its own, for tests that do to it what others could not bear. Stopped with the JVM at the latest. */
    public static EmbeddedPostgres started() {
        try {
            return EmbeddedPostgres.builder()
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setServerConfig("max_connections", "300")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
