package io.onecamp.persistence.postgres;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Destroyed;
import jakarta.enterprise.event.Observes;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collections;

/**
 * Takes our driver out of the JVM's list when the application ends. It enters itself there when it is first used, and
 * the list, which outlives the application, would hold its classes and with them all of ours.
 */
@ApplicationScoped
public class DriverRegistration {

    void end(@Observes @Destroyed(ApplicationScoped.class) Object application) throws SQLException {
        for (Driver driver : Collections.list(DriverManager.getDrivers())) {
            if (driver.getClass().getClassLoader() == DriverRegistration.class.getClassLoader()) {
                DriverManager.deregisterDriver(driver);
            }
        }
    }
}
