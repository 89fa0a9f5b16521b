package io.onecamp.test.language;

import com.fasterxml.jackson.databind.JsonNode;

/** One event, however it was heard. */
public record Heard(JsonNode event) {

    public long position() {
        return event.path("position").asLong();
    }

    /** As {@code message.posted}. */
    public String kind() {
        return event.path("kind").asText();
    }

    /** Where it happened; empty where in no conversation. */
    public String room() {
        return event.path("conversation").asText();
    }

    public JsonNode data() {
        return event.path("data");
    }

    /** Whether it tells of this message. */
    public boolean tells(Said said) {
        return kind().startsWith("message.") && data().path("id").asText().equals(said.id());
    }

    /** Whether it is of this kind, and of this message or comment. */
    public boolean tells(String wantedKind, String id) {
        JsonNode data = data();
        return kind().equals(wantedKind)
                && (data.path("id").asText().equals(id)
                        || data.path("comment")
                                .asText(data.path("message").asText())
                                .equals(id));
    }
}
