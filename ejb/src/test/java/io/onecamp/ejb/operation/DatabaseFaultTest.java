package io.onecamp.ejb.operation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import jakarta.ejb.EJBTransactionRolledbackException;
import jakarta.ejb.TransactionRolledbackLocalException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.ResourceAllocationException;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionRequiredException;
import jakarta.transaction.TransactionalException;
import java.io.EOFException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shapes in which WildFly and Payara tell of a database that went away, and those that only look like it. */
class DatabaseFaultTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"08000", "08003", "08006", "08007", "57P01", "57P02", "57P03", "57014", "53300", "40003", "25P03"
            })
    void postgresql_says_itself_that_it_is_away(String state) {
        assertThat(DatabaseFault.of(deep(new SQLException("in its words", state))))
                .isEqualTo(DatabaseFault.AWAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01"})
    void what_helps_to_repeat_is_repeated_wherever_it_shows(String state) {
        SQLException conflict = new SQLException("in its words", state);
        assertThat(DatabaseFault.of(deep(conflict))).isEqualTo(DatabaseFault.REPEATABLE);
        RollbackException commit = new RollbackException("ARJUNA016053: Could not commit transaction.");
        commit.addSuppressed(new PersistenceException(conflict));
        assertThat(DatabaseFault.of(new EJBTransactionRolledbackException("", commit)))
                .isEqualTo(DatabaseFault.REPEATABLE);
    }

    static Stream<Arguments> away() {
        return Stream.of(
                Arguments.of("WildFly's pool", new SQLException("IJ031084", new ResourceException("IJ000453"))),
                Arguments.of("Payara's pool", new SQLException("Error in allocating a connection")),
                Arguments.of("no more connections", new EJBException(new ResourceAllocationException("in use"))),
                Arguments.of("the pool's own type", new EJBException(new PoolingException("no connection"))),
                Arguments.of("Hikari waited in vain", new SQLTransientConnectionException("not available")),
                Arguments.of("a driver that gave up", deep(new SQLRecoverableException("closed"))),
                Arguments.of("a statement of a dead connection", deep(closed())),
                Arguments.of("WildFly's commit", new EJBTransactionRolledbackException("", commitFailed())),
                Arguments.of("Payara's commit", payaraCommit()),
                Arguments.of("rolled back, and no reason given", new EJBTransactionRolledbackException("gone")),
                Arguments.of("half is known", new EJBException(new HeuristicMixedException("ARJUNA016054"))),
                Arguments.of("undone by itself", new EJBException(new HeuristicRollbackException())),
                Arguments.of("could not begin", new EJBException(new SystemException("begin"))),
                Arguments.of("could not even roll back", new EJBException(new XAException(XAException.XAER_RMFAIL))),
                Arguments.of("in a bean of the library", new TransactionalException("", new RollbackException())),
                Arguments.of(
                        "a pool that is confused",
                        new EJBException(thrownIn("org.jboss.jca.core.connectionmanager.X"))),
                Arguments.of("a closed connection", new EJBException(thrownIn("org.hibernate.resource.jdbc.X"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("away")
    void the_container_says_that_it_is_away(String what, Throwable thrown) {
        assertThat(DatabaseFault.of(thrown)).as(what).isEqualTo(DatabaseFault.AWAY);
    }

    static Stream<Arguments> none() {
        RollbackException flush = new RollbackException("could not commit");
        flush.addSuppressed(new IllegalArgumentException("a mistake of ours before the end"));
        RollbackException refused = new RollbackException("could not commit");
        refused.initCause(new PersistenceException(new SQLException("duplicate key", "23505")));
        return Stream.of(
                Arguments.of("a mistake", new EJBException(new NullPointerException())),
                Arguments.of("nothing said", new EJBException("no reason")),
                Arguments.of("a constraint", deep(new SQLException("duplicate key", "23505"))),
                Arguments.of("a constraint at the end", new EJBTransactionRolledbackException("", refused)),
                Arguments.of("a mistake at the end", new EJBTransactionRolledbackException("", flush)),
                Arguments.of("a wrong state", deep(new SQLException("currval is not yet defined", "55000"))),
                Arguments.of("changed meanwhile", new EJBException(new OptimisticLockException())),
                Arguments.of("no transaction", new TransactionalException("", new TransactionRequiredException())),
                Arguments.of("a mistake of state", new EJBException(thrownIn("io.onecamp.ejb.message.Messages"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("none")
    void anything_else_is_not_the_database_s_absence(String what, Throwable thrown) {
        assertThat(DatabaseFault.of(thrown)).as(what).isEqualTo(DatabaseFault.NONE);
    }

    @Test
    void causes_that_go_round_in_a_circle_come_to_an_end() {
        EJBException first = new EJBException("first");
        IllegalArgumentException second = new IllegalArgumentException("second", first);
        first.initCause(second);
        assertThat(DatabaseFault.of(first)).isEqualTo(DatabaseFault.NONE);
    }

    private static EJBException deep(SQLException e) {
        return new EJBException(new PersistenceException("could not execute", new RuntimeException(e)));
    }

    private static SQLException closed() {
        return new SQLException("This statement has been closed.", "55000");
    }

    /** Narayana keeps why in what it suppresses. */
    private static RollbackException commitFailed() {
        XAException local = new XAException("IJ001156: Could not commit local transaction");
        local.initCause(new SQLException("An I/O error", "08006", new EOFException()));
        RollbackException failed = new RollbackException("ARJUNA016053: Could not commit transaction.");
        failed.addSuppressed(local);
        return failed;
    }

    private static EJBException payaraCommit() {
        RollbackException failed = new RollbackException("Transaction marked for rollback.");
        TransactionRolledbackLocalException told =
                new TransactionRolledbackLocalException("Exception in commit", failed);
        return new EJBException("Transaction aborted", told);
    }

    private static IllegalStateException thrownIn(String type) {
        IllegalStateException thrown = new IllegalStateException("it is closed");
        thrown.setStackTrace(new StackTraceElement[] {new StackTraceElement(type, "get", "X.java", 1)});
        return thrown;
    }

    /** As Payara's, whose own cannot be compiled against. */
    private static final class PoolingException extends Exception {
        private static final long serialVersionUID = 1;

        private PoolingException(String message) {
            super(message);
        }
    }
}
