package io.onecamp.test.language;

import com.fasterxml.jackson.databind.JsonNode;

/** A comment as somebody was told it: by an answer, a page, or an event. */
public record Comment(JsonNode state) {

    public String id() {
        return state.path("id").asText();
    }

    /** The id of the message that it is under. */
    public String message() {
        return state.path("message").asText();
    }

    public long number() {
        return state.path("number").asLong();
    }

    public String text() {
        return state.path("text").asText();
    }

    public String author() {
        return state.path("author").path("id").asText();
    }

    public int version() {
        return state.path("version").asInt();
    }

    public long entry() {
        return state.path("entry").asLong();
    }

    public boolean isSettled() {
        return state.path("settled").asBoolean();
    }

    public boolean isDeleted() {
        return state.has("deletedAt");
    }
}
