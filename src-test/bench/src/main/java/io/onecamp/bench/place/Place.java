package io.onecamp.bench.place;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;

/** The installation under measurement, its command, and what it consists of. */
public record Place(Endpoints endpoints, Command command, Machine machine, Versions versions) {

    /** Asks the running installation. */
    public static Place of(Endpoints endpoints, Command command, String commit)
            throws IOException, InterruptedException {
        JsonNode status = command.status();
        if (!status.path("server").path("healthy").asBoolean()) {
            throw new IllegalStateException("The product is not up: ./onecamp up --data " + command.data());
        }
        return new Place(endpoints, command, Machine.now(), Versions.of(commit, endpoints.graph(), status));
    }

    /** The server's process. */
    public long serverPid() throws IOException, InterruptedException {
        return Command.running(command.status()).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The server's process is not known."))
                .pid();
    }
}
