package io.onecamp.cli.running;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.onecamp.cli.installation.Installation;
import io.onecamp.cli.installation.State;
import io.onecamp.cli.process.Identity;
import io.onecamp.cli.process.ProcessTable;
import io.onecamp.cli.program.Health;
import io.onecamp.cli.program.Program;
import io.onecamp.cli.server.Product;
import io.onecamp.cli.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How an installation is at this moment. This is also what {@code status --json} prints.
 *
 * @param state up, degraded or down
 * @param url where people reach the product
 * @param data the data directory
 * @param startedAt when the server was started last
 * @param server the application server
 * @param stores the five stores
 */
public record Report(String state, String url, String data, String startedAt, Part server, List<Part> stores) {

    /**
     * The server, or one store.
     *
     * @param name "wildfly", "postgres", "graph", …
     * @param title program and version
     * @param address where it is reached
     * @param healthy whether it can be used
     * @param detail what it answered, or why it cannot be used
     * @param processes its processes; none where it is configured elsewhere or lives in another store
     */
    public record Part(
            String name, String title, String address, boolean healthy, String detail, List<Running> processes) {}

    /**
     * One process of this installation.
     *
     * @param name its name, as in {@code onecamp logs}
     * @param port its port
     * @param pid its number while it runs
     * @param memoryBytes its resident memory while it runs and the system tells
     * @param running whether it runs
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Running(
            String name,
            int port,
            @Nullable Long pid,
            @Nullable Long memoryBytes,
            boolean running) {}

    /** Asks everything now. */
    public static Report of(Plan plan) {
        Installation installation = plan.installation();
        State state = installation.state().read();
        String serverName = Objects.requireNonNullElse(state.choices().server(), "wildfly");
        Program server = plan.server(Plan.server(serverName), Checkout.here().archives());
        Part serverPart = part(server, plan.product(), state);
        List<Part> stores =
                plan.stores().parallelStream().map(store -> part(store, state)).toList();
        return new Report(
                overall(serverPart, stores),
                plan.product().url(),
                installation.data().root().toString(),
                state.startedAt(),
                serverPart,
                stores);
    }

    /** Every process that runs, the server's first. */
    public List<Running> processes() {
        List<Running> all = new ArrayList<>(server.processes());
        stores.forEach(store -> all.addAll(store.processes()));
        return all;
    }

    private static Part part(Store store, State state) {
        Health health = store.programs().stream()
                .filter(program -> alive(state, program).isEmpty())
                .findFirst()
                .map(dead -> Health.down(dead.name() + " does not run"))
                .orElseGet(store.probe());
        return new Part(
                store.kind().name().toLowerCase(Locale.ROOT),
                store.title(),
                store.address(),
                health.isUp(),
                health.detail(),
                processes(state, store.programs()));
    }

    private static Part part(Program server, Product product, State state) {
        Health health = alive(state, server).isPresent() ? server.health() : Health.down("does not run");
        return new Part(
                server.name(),
                server.title(),
                product.url(),
                health.isUp(),
                health.detail(),
                processes(state, List.of(server)));
    }

    private static List<Running> processes(State state, List<Program> programs) {
        return programs.stream()
                .map(program -> alive(state, program)
                        .map(id -> new Running(program.name(), program.port(), id.pid(), memory(id.pid()), true))
                        .orElseGet(() -> new Running(program.name(), program.port(), null, null, false)))
                .toList();
    }

    private static @Nullable Long memory(long pid) {
        OptionalLong bytes = ProcessTable.memory(pid);
        return bytes.isPresent() ? bytes.getAsLong() : null;
    }

    private static Optional<Identity> alive(State state, Program program) {
        return state.process(program.name()).filter(ProcessTable::runs);
    }

    private static String overall(Part server, List<Part> stores) {
        if (server.healthy() && stores.stream().allMatch(Part::healthy)) {
            return "up";
        }
        boolean anything = Stream.concat(Stream.of(server), stores.stream())
                .flatMap(part -> part.processes().stream())
                .anyMatch(Running::running);
        return anything ? "degraded" : "down";
    }
}
