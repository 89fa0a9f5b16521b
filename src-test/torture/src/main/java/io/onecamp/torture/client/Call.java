package io.onecamp.torture.client;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/**
 * One call of the interface.
 *
 * @param path below the base
 * @param key under which it is repeated; empty of a reading one
 */
public record Call(String method, String path, Optional<Body> body, Optional<UUID> key) {
    private static final String JSON = "application/json";

    /** Bytes and what they are. */
    public record Body(String type, byte[] bytes) {}

    public static Call get(String path) {
        return new Call("GET", path, Optional.empty(), Optional.empty());
    }

    /** A changing call without a body. */
    public static Call of(String method, String path, UUID key) {
        return new Call(method, path, Optional.empty(), Optional.of(key));
    }

    public Call with(ObjectNode json) {
        return with(new Body(JSON, json.toString().getBytes(StandardCharsets.UTF_8)));
    }

    public Call with(Body newBody) {
        return new Call(method, path, Optional.of(newBody), key);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
