package io.onecamp.persistence.crossstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.onecamp.persistence.clock.SystemClock;
import io.onecamp.persistence.postgres.Connections;
import io.onecamp.persistence.postgres.DatabasePing;
import io.onecamp.persistence.postgres.OneCampDataSource;
import io.onecamp.persistence.testbed.Database;
import io.onecamp.persistence.testbed.TestConfig;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A database that does not answer keeps nobody waiting; one that answers slowly does. */
class DatabaseWatchTest {
    private final Database database = Database.fresh();
    private boolean frozen;
    private final DatabasePing ping = new DatabasePing(deadline -> open());
    private final DatabaseWatch testee = new DatabaseWatch(new SystemClock(), ping);

    static DatabasePing ping(Database database) {
        return new DatabasePing(deadline -> DriverManager.getConnection(database.url()));
    }

    private Connection open() throws SQLException {
        if (frozen) {
            throw new SQLException("it does not answer", "08001");
        }
        return DriverManager.getConnection(database.url());
    }

    @AfterEach
    void thaw() {
        Connections.allow();
        ping.close();
        database.close();
    }

    /** As a server makes one for its pool. */
    private Connection pooled() throws SQLException {
        TestConfig.set("onecamp.postgres.url", database.url());
        return new OneCampDataSource().getConnection();
    }

    private static void run(Connection connection, String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void who_waits_when_it_stops_answering_is_told_so_and_who_comes_is_told_at_once()
            throws SQLException, InterruptedException, TimeoutException {
        try (Connection waiting = pooled();
                Connection idle = pooled()) {
            testee.look();
            assertThat(Connections.refusedSince()).isEmpty();
            CompletableFuture<Void> longOne = CompletableFuture.runAsync(() -> run(waiting, "select pg_sleep(60)"));
            testee.look();
            assertThat(longOne).as("a long statement is no reason").isNotDone();
            frozen = true;
            ping.close();
            Instant before = Instant.now();
            testee.look();
            assertThat(Connections.refusedSince().orElseThrow()).isBefore(before);
            assertThatThrownBy(() -> longOne.get(5, TimeUnit.SECONDS)).isInstanceOf(ExecutionException.class);
            assertThatThrownBy(() -> run(idle, "select 1")).hasRootCauseInstanceOf(SQLException.class);
            assertThatThrownBy(this::pooled).isInstanceOf(SQLException.class).hasMessageContaining("does not answer");
            frozen = false;
            testee.look();
            assertThat(Connections.refusedSince()).isEmpty();
            run(idle, "select 1");
            run(waiting, "select 1");
        }
    }

    @Test
    void once_it_was_gone_every_connection_is_asked_before_it_is_used_however_lately_it_was() throws SQLException {
        try (Connection busy = pooled()) {
            testee.look();
            run(busy, "select 1");
            // Everybody's backend ends, as when PostgreSQL is killed and started again.
            database.execute("select pg_terminate_backend(pid, 5000) from pg_stat_activity"
                    + " where datname = current_database() and pid <> pg_backend_pid()");
            testee.look();
            run(busy, "select 1");
        }
    }

    /** Red where a refusal counts as silence: everybody's work would be cut off because one connection is not to be had. */
    @Test
    void a_database_that_refuses_the_watch_a_connection_answers() {
        DatabasePing refused = new DatabasePing(deadline -> {
            throw new SQLException("sorry, too many clients already", "53300");
        });
        assertThat(refused.ask(Duration.ofSeconds(5))).isNotEqualTo(DatabasePing.Answer.NONE);
        DatabasePing starting = new DatabasePing(deadline -> {
            throw new SQLException("the database system is starting up", "57P03");
        });
        assertThat(starting.ask(Duration.ofSeconds(5))).isEqualTo(DatabasePing.Answer.NONE);
    }

    @Test
    void a_ping_that_finds_its_connection_dead_asks_once_more() throws SQLException {
        assertThat(ping.ask(Duration.ofSeconds(5))).isEqualTo(DatabasePing.Answer.ANEW);
        assertThat(ping.ask(Duration.ofSeconds(5))).isEqualTo(DatabasePing.Answer.SAME);
        database.execute("select pg_terminate_backend(pid, 5000) from pg_stat_activity"
                + " where datname = current_database() and pid <> pg_backend_pid()");
        assertThat(ping.ask(Duration.ofSeconds(5))).isEqualTo(DatabasePing.Answer.ANEW);
        frozen = true;
        ping.close();
        assertThat(ping.ask(Duration.ofSeconds(5))).isEqualTo(DatabasePing.Answer.NONE);
    }
}
