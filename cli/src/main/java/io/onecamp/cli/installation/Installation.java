package io.onecamp.cli.installation;

import io.onecamp.cli.process.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * An installation as a command finds it.
 *
 * @param data where it lives
 * @param state what it remembers
 * @param secrets its own secrets
 * @param configuration what the operator has set
 */
public record Installation(DataDirectory data, StateFile state, Secrets secrets, Configuration configuration) {

    /** Opens the installation in that folder, and makes the folder and its secrets where there are none. */
    public static Installation open(Path folder) throws IOException {
        DataDirectory data = DataDirectory.open(folder);
        return new Installation(data, new StateFile(data), Secrets.open(data), Configuration.in(data.root()));
    }

    /** The installation in that folder, if there has been an {@code up}; makes nothing. */
    public static Optional<Installation> existing(Path folder) throws IOException {
        return Files.exists(folder.resolve("state.json")) ? Optional.of(open(folder)) : Optional.empty();
    }

    /** The port remembered for that use; a free one is chosen the first time. */
    public int port(String use) {
        return portBase(use, 0);
    }

    /** As {@link #port}, for a program that shifts all its ports by one number: every offset is free. */
    public int portBase(String use, int... offsets) {
        State after = state.change(
                now -> now.ports().containsKey(use) ? now : now.withPort(use, Ports.freeBase(taken(now), offsets)));
        return after.ports().getOrDefault(use, 0);
    }

    private static Set<Integer> taken(State state) {
        return new TreeSet<>(state.ports().values());
    }
}
