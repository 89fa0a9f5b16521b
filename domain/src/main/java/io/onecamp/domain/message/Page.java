package io.onecamp.domain.message;

import java.util.List;

/** A stretch of a timeline, oldest first, and whether there is more on either side. */
public record Page(List<Message> messages, boolean hasBefore, boolean hasAfter) {
    public Page {
        messages = List.copyOf(messages);
    }
}
