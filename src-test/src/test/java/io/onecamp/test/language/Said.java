package io.onecamp.test.language;

import com.fasterxml.jackson.databind.JsonNode;

/** A message as somebody was told it: by an answer, a page, or an event. */
public record Said(JsonNode state) {

    public String id() {
        return state.path("id").asText();
    }

    /** The id of the conversation it was said in. */
    public String room() {
        return state.path("conversation").asText();
    }

    public long seq() {
        return state.path("seq").asLong();
    }

    public String text() {
        return state.path("text").asText();
    }

    public String author() {
        return state.path("author").path("id").asText();
    }

    public String authorName() {
        return state.path("author").path("name").asText();
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

    public boolean isEdited() {
        return state.has("editedAt");
    }

    public boolean isDeleted() {
        return state.has("deletedAt");
    }
}
