package io.onecamp.persistence.postgres;

import jakarta.transaction.TransactionManager;
import jakarta.transaction.UserTransaction;
import java.util.List;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.hibernate.engine.transaction.jta.platform.internal.AbstractJtaPlatform;

/**
 * Finds the server's transaction manager wherever the server keeps it, so that one Hibernate runs unchanged on all
 * three servers. Named in {@code persistence.xml}.
 */
public class ServerJtaPlatform extends AbstractJtaPlatform {

    /** Payara's name first, WildFly's second. */
    private static final List<String> NAMES =
            List.of("java:appserver/TransactionManager", "java:jboss/TransactionManager");

    @Override
    protected TransactionManager locateTransactionManager() {
        return find();
    }

    static TransactionManager find() {
        for (String name : NAMES) {
            try {
                return (TransactionManager) new InitialContext().lookup(name);
            } catch (NamingException absent) {
                // The other server's name: try the next.
            }
        }
        throw new IllegalStateException("No transaction manager under any of " + NAMES);
    }

    @Override
    protected UserTransaction locateUserTransaction() {
        try {
            return (UserTransaction) new InitialContext().lookup("java:comp/UserTransaction");
        } catch (NamingException absent) {
            throw new IllegalStateException("The server offers no UserTransaction here", absent);
        }
    }
}
