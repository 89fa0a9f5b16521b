package io.onecamp.test.language;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/** A stretch of a timeline, oldest first. */
public record Stretch(List<Said> messages, boolean hasBefore, boolean hasAfter) {

    static Stretch of(JsonNode body) {
        return new Stretch(
                StreamSupport.stream(body.path("messages").spliterator(), false)
                        .map(Said::new)
                        .toList(),
                body.path("hasBefore").asBoolean(),
                body.path("hasAfter").asBoolean());
    }

    public List<Long> numbers() {
        return messages.stream().map(Said::seq).toList();
    }

    public List<String> texts() {
        return messages.stream().map(Said::text).toList();
    }
}
