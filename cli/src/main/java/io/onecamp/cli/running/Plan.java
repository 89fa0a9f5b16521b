package io.onecamp.cli.running;

import io.onecamp.cli.exit.Exit;
import io.onecamp.cli.exit.Refusal;
import io.onecamp.cli.installation.Choices;
import io.onecamp.cli.installation.Installation;
import io.onecamp.cli.program.Program;
import io.onecamp.cli.server.Product;
import io.onecamp.cli.server.Servers;
import io.onecamp.cli.server.Settings;
import io.onecamp.cli.server.Settings.Archives;
import io.onecamp.cli.store.Store;
import io.onecamp.cli.store.Stores;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What an installation consists of under its choices.
 *
 * @param installation the installation
 * @param stores the five
 * @param product where the product is reached
 * @param values what the product is told
 */
public record Plan(Installation installation, List<Store> stores, Product product, Values values) {
    private static final String HEAP = "512m";

    /** The plan under those choices, none of which may be open any more. */
    public static Plan of(Installation installation, Choices choices) {
        Product product = new Product(
                Objects.requireNonNull(choices.bind(), "bind"), Objects.requireNonNull(choices.port(), "port"));
        List<Store> stores = new Stores(installation, choices).all();
        return new Plan(installation, stores, product, new Values(installation, stores, product));
    }

    /** The server of that name. */
    public static Servers server(String name) {
        try {
            return Servers.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new Refusal(Exit.USAGE, "There is no server \"" + name + "\".", "Use wildfly, payara or micro.");
        }
    }

    /** The server's program, which deploys one of those archives. */
    public Program server(Servers server, Archives archives) {
        String heap = System.getenv().getOrDefault("ONECAMP_SERVER_HEAP", HEAP);
        return server.program(installation, new Settings(product, heap, values.environment(), archives));
    }
}
