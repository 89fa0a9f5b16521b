package io.onecamp.test.language;

import com.fasterxml.jackson.databind.JsonNode;

/** A file as somebody was told it. */
public record Uploaded(JsonNode state) {

    public String id() {
        return state.path("id").asText();
    }

    public String name() {
        return state.path("name").asText();
    }

    public String mediaType() {
        return state.path("mediaType").asText();
    }

    public long size() {
        return state.path("size").asLong();
    }

    /** The path of its bytes that needs no token, below the interface's base. */
    public String link() {
        return state.path("link").asText().substring("/api/v1".length());
    }
}
