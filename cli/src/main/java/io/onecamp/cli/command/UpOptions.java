package io.onecamp.cli.command;

import io.onecamp.cli.exit.Exit;
import io.onecamp.cli.exit.Refusal;
import io.onecamp.cli.installation.Choices;
import io.onecamp.cli.installation.Configuration;
import io.onecamp.cli.installation.Installation;
import io.onecamp.cli.installation.State;
import io.onecamp.cli.process.Ports;
import io.onecamp.cli.running.Checkout;
import io.onecamp.cli.server.Settings.Archives;
import io.onecamp.cli.store.Stores;
import io.onecamp.domain.setting.Setting;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What {@code up} can be told; what it is not told stays as it was, or gets a default the first time. */
public final class UpOptions {
    private static final int PORT = 8080;
    private static final int LARGEST_PORT = 65_535;

    @Option(
            names = "--server",
            paramLabel = "wildfly|payara|micro",
            description = "Application server: ${COMPLETION-CANDIDATES}. First time: wildfly.")
    private @Nullable ServerName server;

    @Option(
            names = "--graph",
            paramLabel = "dgraph|sql",
            description = "Graph store. First time: dgraph where it is installed or configured, else sql.")
    private @Nullable GraphName graph;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "HTTP port; 0 for a free one, kept from then on. First time: 8080.")
    private @Nullable Integer port;

    @Option(
            names = "--bind",
            paramLabel = "ADDR",
            description = "Address to listen on. First time: 127.0.0.1. Elsewhere the first account needs a code.")
    private @Nullable String bind;

    @Option(names = "--archive", hidden = true, description = "Deploys this file and builds nothing.")
    private @Nullable Path archive;

    enum ServerName {
        wildfly,
        payara,
        micro
    }

    enum GraphName {
        dgraph,
        sql
    }

    /** What the installation is to be, nothing left open. */
    Choices choices(Installation installation) {
        Configuration configuration = installation.configuration();
        String address =
                configuration.of(Setting.BIND).map(Configuration.Value::text).orElse("127.0.0.1");
        Choices remembered = installation.state().read().choices();
        String usualGraph = remembered.graph() != null ? remembered.graph() : Stores.usualGraph(configuration);
        return new Choices("wildfly", usualGraph, Stores.usualBlobs(), PORT, address)
                .overriddenBy(remembered)
                .overriddenBy(new Choices(
                        name(server),
                        name(graph),
                        null,
                        port(installation.state().read()),
                        bind));
    }

    /** What is deployed: a given file as it is, else what the build leaves. */
    Archives archives() {
        return archive == null ? Checkout.here().archives() : new Archives(archive, archive);
    }

    /** Whether the product is built where it is missing or older than its sources. */
    boolean builds() {
        return archive == null;
    }

    private @Nullable Integer port(State state) {
        if (port == null) {
            return null;
        }
        if (port < 0 || port > LARGEST_PORT) {
            throw new Refusal(Exit.USAGE, "There is no port " + port + ".", "Ports go from 1 to 65535.");
        }
        return port == 0 ? freePort(state) : port;
    }

    /** The port it had, if it runs or the port is still free; else another. */
    private static int freePort(State state) {
        Integer before = state.choices().port();
        boolean kept = before != null
                && (state.processes()
                                .containsKey(Objects.requireNonNullElse(
                                        state.choices().server(), ""))
                        || Ports.isFree(InetAddress.getLoopbackAddress(), before));
        return before != null && kept
                ? before
                : Ports.free(Set.copyOf(state.ports().values()));
    }

    private static @Nullable String name(@Nullable Enum<?> choice) {
        return choice == null ? null : choice.name().toLowerCase(Locale.ROOT);
    }
}
