package io.onecamp.bench.place;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What is measured.
 *
 * @param commit of the source tree, and whether it had changes
 * @param graph the adapter: dgraph or sql
 * @param parts server and stores with their versions
 */
public record Versions(String commit, String graph, List<String> parts) {
    public Versions {
        parts = List.copyOf(parts);
    }

    /** Reads {@code status --json}. */
    public static Versions of(String commit, String graph, JsonNode status) {
        List<String> parts = new ArrayList<>();
        parts.add(status.path("server").path("title").asText());
        status.path("stores").forEach(store -> parts.add(store.path("title").asText()));
        return new Versions(commit, graph, parts);
    }
}
