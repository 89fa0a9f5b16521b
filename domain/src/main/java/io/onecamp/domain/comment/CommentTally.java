package io.onecamp.domain.comment;

import io.onecamp.domain.reaction.Reacted;
import java.util.List;

/** What others added to a comment, counted. Decided by: PostgreSQL heads, under the conversation's lock. */
public record CommentTally(List<Reacted> reactions) {
    public static final CommentTally EMPTY = new CommentTally(List.of());

    public CommentTally {
        reactions = List.copyOf(reactions);
    }
}
