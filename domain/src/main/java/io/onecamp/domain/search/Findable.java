package io.onecamp.domain.search;

import io.onecamp.domain.id.CommentId;
import io.onecamp.domain.id.MessageId;
import io.onecamp.domain.id.WorkspaceId;
import java.util.UUID;

/** Something that can be found, by its kind and id. */
public record Findable(WorkspaceId workspace, Kind kind, UUID id) {
    /** What there is to find. */
    public enum Kind {
        MESSAGE,
        COMMENT
    }

    public static Findable of(WorkspaceId workspace, MessageId message) {
        return new Findable(workspace, Kind.MESSAGE, message.value());
    }

    public static Findable of(WorkspaceId workspace, CommentId comment) {
        return new Findable(workspace, Kind.COMMENT, comment.value());
    }
}
