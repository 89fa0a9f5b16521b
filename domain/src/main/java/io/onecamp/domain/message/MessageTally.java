package io.onecamp.domain.message;

import io.onecamp.domain.reaction.Reacted;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What others added to a message, counted: reactions by emoji in the order in which each emoji first came, and the
 * thread's size. Decided by: PostgreSQL heads, under the conversation's lock.
 *
 * @param discussion whether the thread is open or marked as resolved
 */
public record MessageTally(
        List<Reacted> reactions, int commentCount, @Nullable Instant lastCommentAt, Discussion discussion) {
    public static final MessageTally EMPTY = new MessageTally(List.of(), 0, null, Discussion.OPEN);

    public MessageTally {
        reactions = List.copyOf(reactions);
    }

    /** The thread's state. */
    public enum Discussion {
        OPEN,
        RESOLVED
    }

    /** The same with these reactions. */
    public MessageTally reacted(List<Reacted> newReactions) {
        return new MessageTally(newReactions, commentCount, lastCommentAt, discussion);
    }

    /** The same with a thread of this size. */
    public MessageTally commented(int newCount, @Nullable Instant newLastAt) {
        return new MessageTally(reactions, newCount, newLastAt, discussion);
    }

    /** The same with the thread in this state. */
    public MessageTally discussed(Discussion newDiscussion) {
        return new MessageTally(reactions, commentCount, lastCommentAt, newDiscussion);
    }
}
