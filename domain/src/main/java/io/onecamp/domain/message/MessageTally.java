package io.onecamp.domain.message;

import io.onecamp.domain.id.PersonId;
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

    /**
     * Everyone who reacted with one emoji.
     *
     * @param count of all of them
     * @param people the first 20, in the order in which they reacted
     */
    public record Reacted(String emoji, int count, List<PersonId> people) {
        public Reacted {
            people = List.copyOf(people);
        }
    }
}
