package io.onecamp.persistence.graph.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.onecamp.domain.graph.GraphUnavailable;
import io.onecamp.domain.graph.Scene;
import io.onecamp.domain.id.Seq;
import io.onecamp.persistence.testbed.PostgresServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** One pool through the outages of its PostgreSQL. */
class SqlOutageTest {
    private static final Duration DEADLINE = Duration.ofSeconds(2);
    private final Scene scene = Scene.fresh();

    @Test
    void stopped_and_started_it_is_found_again() throws IOException {
        EmbeddedPostgres first = PostgresServer.started();
        try (GraphTransaction transaction = new GraphTransaction(impatient(first))) {
            SqlWriter writer = new SqlWriter(transaction);
            writer.prepare();
            writer.apply(List.of(scene.posted(1, 1, "kept")));
            int port = first.getPort();
            first.close();
            assertUnavailableInTime(() -> writer.apply(List.of(scene.posted(2, 2, "not there"))));
            assertUnavailableInTime(() ->
                    new SqlTimelines(transaction).page(scene.workspace(), scene.conversation(), List.of(new Seq(1))));
            // The same address, and nothing in it: the first write says so, the next is taken.
            try (EmbeddedPostgres second =
                    EmbeddedPostgres.builder().setPort(port).start()) {
                assertThat(second.getPort()).isEqualTo(port);
                Awaitility.await()
                        .atMost(Duration.ofSeconds(20))
                        .ignoreExceptionsInstanceOf(GraphUnavailable.class)
                        .until(() -> {
                            writer.apply(List.of(scene.posted(3, 3, "back")));
                            return true;
                        });
            }
        }
    }

    @Test
    void emptied_it_tells_of_an_outage_once_and_takes_everything_again() throws Exception {
        try (EmbeddedPostgres postgres = PostgresServer.started();
                GraphTransaction transaction = new GraphTransaction(impatient(postgres))) {
            SqlWriter writer = new SqlWriter(transaction);
            writer.prepare();
            try (Connection connection = postgres.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
            }
            assertThatThrownBy(() -> new SqlTimelines(transaction)
                            .page(scene.workspace(), scene.conversation(), List.of(new Seq(1))))
                    .isInstanceOf(GraphUnavailable.class);
            assertThatThrownBy(() -> writer.apply(List.of(scene.posted(1, 1, "first after"))))
                    .isInstanceOf(GraphUnavailable.class)
                    .hasMessageContaining("emptied");
            writer.apply(List.of(scene.posted(1, 1, "first after")));
        }
    }

    @Test
    void a_lock_that_somebody_keeps_costs_no_more_than_the_deadline() throws Exception {
        try (EmbeddedPostgres postgres = PostgresServer.started();
                GraphTransaction transaction = new GraphTransaction(impatient(postgres));
                Connection somebody = postgres.getPostgresDatabase().getConnection();
                Statement statement = somebody.createStatement()) {
            SqlWriter writer = new SqlWriter(transaction);
            writer.prepare();
            somebody.setAutoCommit(false);
            statement.execute("LOCK TABLE card");
            assertUnavailableInTime(() -> writer.apply(List.of(scene.posted(1, 1, "waits"))));
            somebody.rollback();
            writer.apply(List.of(scene.posted(1, 1, "goes on")));
        }
    }

    @Test
    void a_database_that_takes_connections_and_says_nothing_costs_no_more_than_the_deadline() throws IOException {
        try (ServerSocket silent = new ServerSocket(0);
                GraphTransaction transaction = new GraphTransaction(new SqlGraphEndpoint(
                        "jdbc:postgresql://127.0.0.1:" + silent.getLocalPort() + "/graph", "u", "p", DEADLINE))) {
            assertUnavailableInTime(() -> new SqlWriter(transaction).apply(List.of(scene.posted(1, 1, "hello"))));
            assertUnavailableInTime(() -> new SqlPulse(transaction).answer());
        }
    }

    private static SqlGraphEndpoint impatient(EmbeddedPostgres postgres) {
        SqlGraphEndpoint patient = SqlTestbed.endpoint(postgres);
        return new SqlGraphEndpoint(patient.url(), patient.user(), patient.password(), DEADLINE);
    }

    private static void assertUnavailableInTime(Runnable call) {
        long started = System.nanoTime();
        assertThatThrownBy(call::run).isInstanceOf(GraphUnavailable.class);
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(DEADLINE.plusSeconds(1));
    }
}
