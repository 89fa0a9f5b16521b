package io.onecamp.test.story;

import io.onecamp.test.language.Person;
import io.onecamp.test.language.World;
import io.onecamp.test.product.Given;
import io.onecamp.test.product.Installation;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * The one product of this phase: started before the first story and stopped after the last. Where the system property
 * {@code onecamp.test.url} is given, the product there is used and left alone.
 */
final class Running implements BeforeAllCallback {
    /** Bytes of the largest file in this phase, so that reaching it takes no time. */
    static final int FILE_LIMIT = 16 * 1024 * 1024;

    private static volatile @Nullable World world;
    private static volatile @Nullable Person first;

    static World world() {
        World running = world;
        if (running == null) {
            throw new IllegalStateException("no product runs");
        }
        return running;
    }

    /** Who came first to a new product; empty where the product was there before. */
    static Optional<Person> first() {
        return Optional.ofNullable(first);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot()
                .getStore(Namespace.create(Running.class))
                .getOrComputeIfAbsent(Product.class, type -> Product.start(), Product.class);
    }

    /** Ends with the last story. */
    record Product(@Nullable Installation installation) implements AutoCloseable {

        static Product start() {
            Installation started = Given.find("url").isPresent() ? null : fresh().up();
            URI home = started == null ? URI.create(Given.text("url")) : started.home();
            World running = new World(home);
            world = running;
            if (started != null) {
                first = running.person("Olga").registered();
            }
            return new Product(started);
        }

        /** All five stores. */
        private static Installation fresh() {
            String server = Given.text("server");
            String graph = server.equals("wildfly")
                    ? Given.graph()
                    : Given.find("graph").orElse("sql");
            Installation fresh = new Installation("stories-" + server, server, graph)
                    .with("onecamp.files.limit", Integer.toString(FILE_LIMIT));
            System.out.println("The stories run on " + server + ", and the graph is " + fresh.graph() + ".");
            return fresh;
        }

        @Override
        public void close() {
            System.out.println("Of the interface: " + world().coverage() + ".");
            if (installation != null) {
                installation.close();
            }
        }
    }
}
