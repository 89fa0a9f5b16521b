package io.onecamp.persistence.graph.dgraph;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the connection to the configured Dgraph when the first adapter is used, and closes it with the application. */
@ApplicationScoped
public class DgraphClientProducer {
    @Produces
    @Singleton
    DgraphCalls calls() {
        return new DgraphCalls(DgraphEndpoint.configured());
    }

    void close(@Disposes DgraphCalls calls) {
        calls.close();
    }
}
