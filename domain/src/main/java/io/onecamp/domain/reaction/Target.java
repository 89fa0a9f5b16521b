package io.onecamp.domain.reaction;

import io.onecamp.domain.id.CommentId;
import io.onecamp.domain.id.MessageId;
import java.util.UUID;

/** What one reacts to, by its id: ids of messages and of comments are never the same. */
public record Target(UUID value) {
    public static Target of(MessageId message) {
        return new Target(message.value());
    }

    public static Target of(CommentId comment) {
        return new Target(comment.value());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
