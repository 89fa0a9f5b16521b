package io.onecamp.persistence.driver;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Properties;
import java.util.ServiceLoader;

/**
 * The driver, asked directly. It enters itself into the JVM's list of drivers when its class is loaded; that list
 * outlives the application and would hold its class loader after every redeployment, so it is taken out again at once.
 */
public final class PostgresDriver {

    private static final String NAME = "org.postgresql.Driver";

    private static final Driver DRIVER = unlisted();

    private PostgresDriver() {}

    /**
     * Connects.
     *
     * @param properties of the driver; what the URL says wins
     */
    static Connection connect(String url, Properties properties) throws SQLException {
        Connection connection = DRIVER.connect(url, properties);
        if (connection == null) {
            throw new SQLException("This is not a URL of PostgreSQL: " + url.replaceAll("\\?.*", ""), "08001");
        }
        return connection;
    }

    private static Driver unlisted() {
        ClassLoader ours = PostgresDriver.class.getClassLoader();
        Driver driver = ServiceLoader.load(Driver.class, ours).stream()
                .filter(provider -> provider.type().getName().equals(NAME))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The driver of PostgreSQL is not in the archive"))
                .get();
        // In a test's JVM the list does no harm, and others connect by it.
        if (ours != ClassLoader.getSystemClassLoader()) {
            Collections.list(DriverManager.getDrivers()).stream()
                    .filter(listed -> listed.getClass().equals(driver.getClass()))
                    .forEach(PostgresDriver::unlist);
        }
        return driver;
    }

    private static void unlist(Driver listed) {
        try {
            DriverManager.deregisterDriver(listed);
        } catch (SQLException refused) {
            throw new IllegalStateException("The driver cannot be taken out of the list", refused);
        }
    }
}
