package io.onecamp.persistence.graph.sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the pool when the first adapter is used, and closes it with the application. */
@ApplicationScoped
public class SqlGraphProducer {
    @Produces
    @Singleton
    GraphTransaction transaction() {
        return new GraphTransaction(SqlGraphEndpoint.configured());
    }

    void close(@Disposes GraphTransaction transaction) {
        transaction.close();
    }
}
