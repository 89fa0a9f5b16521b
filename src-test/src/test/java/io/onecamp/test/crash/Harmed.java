package io.onecamp.test.crash;

import io.onecamp.test.language.World;
import io.onecamp.test.product.Given;
import io.onecamp.test.product.Installation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * The one installation of this phase that may be harmed; it is mended after each story. The graph is Dgraph where
 * there is a program of that name, else the SQL graph; the run says which.
 */
final class Harmed implements BeforeAllCallback, AfterEachCallback {
    private static volatile @Nullable Phase phase;

    static Phase phase() {
        Phase running = phase;
        if (running == null) {
            throw new IllegalStateException("no product runs");
        }
        return running;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot()
                .getStore(Namespace.create(Harmed.class))
                .getOrComputeIfAbsent(Phase.class, type -> start(), Phase.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        phase().installation().up();
    }

    private static Phase start() {
        String server = Given.find("server").orElse("wildfly");
        String graph = Given.graph();
        System.out.println("The crash stories run on " + server + ", and the graph is " + graph + ".");
        Installation installation = new Installation("crash-" + graph, server, graph)
                // What a dead node began is undone soon.
                .with("onecamp.compensation.lease-ms", "4000")
                // What is refused is parked soon.
                .with("onecamp.relay.attempts", "3")
                .with("onecamp.relay.longest-pause-ms", "1000")
                .with("onecamp.metrics-token", "for-metrics-alone")
                .up();
        Phase started = new Phase(installation, new World(installation.home()));
        phase = started;
        return started;
    }

    /** Ends with the last story. */
    record Phase(Installation installation, World world) implements AutoCloseable {
        @Override
        public void close() {
            installation.close();
        }
    }
}
