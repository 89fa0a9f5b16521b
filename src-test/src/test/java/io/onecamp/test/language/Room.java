package io.onecamp.test.language;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/** A conversation as one of its people was told it. */
public record Room(JsonNode state) {

    public String id() {
        return state.path("id").asText();
    }

    public String kind() {
        return state.path("kind").asText();
    }

    /** The ids of its people. */
    public List<String> people() {
        return StreamSupport.stream(state.path("participants").spliterator(), false)
                .map(person -> person.path("id").asText())
                .toList();
    }

    public long lastSeq() {
        return state.path("lastSeq").asLong();
    }

    public int unread() {
        return state.path("unread").asInt();
    }

    /** Up to which number the one who was told has read. */
    public long read() {
        return state.path("read").asLong();
    }
}
