package io.onecamp.persistence.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MendingConnectionTest {
    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.builder().start();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @Test
    void aConnectionThatDiedIsOpenedAnewForTheNextStatement() throws SQLException {
        try (Connection testee = testee()) {
            int first = backend(testee);
            kill(first);
            assertThatThrownBy(() -> backend(testee)).isInstanceOf(SQLException.class);

            assertThat(backend(testee)).isNotEqualTo(first);
        }
    }

    @Test
    void aConnectionThatDiedIsOpenedAnewForTheNextTransaction() throws SQLException {
        try (Connection testee = testee()) {
            kill(backend(testee));
            assertThatThrownBy(() -> backend(testee)).isInstanceOf(SQLException.class);

            testee.setAutoCommit(false);
            assertThat(backend(testee)).isPositive();
            testee.commit();
        }
    }

    @Test
    void aTransactionThatLostItsConnectionIsNotGoneOnWithOnAnother() throws SQLException {
        try (Connection testee = testee()) {
            testee.setAutoCommit(false);
            kill(backend(testee));

            assertThatThrownBy(() -> backend(testee)).isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> backend(testee)).isInstanceOf(SQLException.class);
            assertThatThrownBy(testee::commit).isInstanceOf(SQLException.class);

            testee.setAutoCommit(true);
            assertThat(backend(testee)).isPositive();
        }
    }

    /** Pools of servers do not ask a second time: each statement of the next transaction would be kept by itself. */
    @Test
    void whereATransactionCouldNotBeginTheNextOneIsATransactionAllTheSame() throws SQLException {
        AtomicBoolean isAway = new AtomicBoolean();
        try (Connection testee = MendingConnection.open(() -> {
            if (isAway.get()) {
                throw new SQLException("no server", "08001");
            }
            return postgres.getPostgresDatabase().getConnection();
        })) {
            kill(backend(testee));
            assertThatThrownBy(() -> backend(testee)).isInstanceOf(SQLException.class);
            isAway.set(true);
            assertThatThrownBy(() -> testee.setAutoCommit(false)).isInstanceOf(SQLException.class);
            isAway.set(false);

            int first = backend(testee);
            assertThat(testee.getAutoCommit()).isFalse();
            kill(first);
            assertThatThrownBy(() -> backend(testee)).isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> backend(testee)).as("not on another one").isInstanceOf(SQLException.class);
            assertThatThrownBy(testee::commit).isInstanceOf(SQLException.class);
            assertThat(backend(testee)).isPositive();
            testee.commit();
        }
    }

    /** WildFly's pool notes that it turned it on only when that has succeeded, and then does not turn it off again. */
    @Test
    void whereATransactionCouldNotBeLeftTheNextOneIsATransactionAllTheSame() throws SQLException {
        AtomicBoolean isAway = new AtomicBoolean();
        try (Connection testee = MendingConnection.open(() -> {
            if (isAway.get()) {
                throw new SQLException("no server", "08001");
            }
            return postgres.getPostgresDatabase().getConnection();
        })) {
            testee.setAutoCommit(false);
            int first = backend(testee);
            testee.commit();
            kill(first);
            Connections.distrust();
            isAway.set(true);
            assertThatThrownBy(() -> testee.setAutoCommit(true)).isInstanceOf(SQLException.class);
            isAway.set(false);

            assertThat(backend(testee)).isPositive();
            assertThat(testee.getAutoCommit()).isFalse();
            testee.commit();
        }
    }

    @Test
    void whatDiedBetweenTwoTransactionsIsOpenedAnewThoughNobodyTurnedAutoCommitOnBetweenThem() throws SQLException {
        try (Connection testee = testee()) {
            testee.setAutoCommit(false);
            int first = backend(testee);
            testee.commit();
            kill(first);
            Connections.distrust();

            assertThat(backend(testee)).isNotEqualTo(first);
            assertThat(testee.getAutoCommit()).isFalse();
            testee.rollback();
        }
    }

    private static Connection testee() throws SQLException {
        return MendingConnection.open(() -> postgres.getPostgresDatabase().getConnection());
    }

    private static int backend(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static void kill(int backend) throws SQLException {
        try (Connection other = postgres.getPostgresDatabase().getConnection();
                Statement statement = other.createStatement()) {
            // Waits until it is gone, at most 5 s.
            statement.execute("select pg_terminate_backend(" + backend + ", 5000)");
        }
    }
}
