package io.onecamp.domain.comment;

import io.onecamp.domain.id.CommentId;
import io.onecamp.domain.id.MessageId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.Seq;
import io.onecamp.domain.id.WorkspaceId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The heads of comments. Answered by: PostgreSQL (truth). What writes needs the conversation's lock. */
public interface CommentStore {
    /** Adds the head of a comment just posted. */
    void add(WorkspaceId workspace, CommentHead head);

    /** Replaces the head of a comment that is there: version, deletion, entries and tally. */
    void replace(WorkspaceId workspace, CommentHead head);

    /** The head, where the person is in the comment's conversation now; empty where not, or where there is no such comment. */
    Optional<CommentHead> visible(WorkspaceId workspace, PersonId reader, CommentId comment);

    /** The head, read again under the conversation's lock. */
    Optional<CommentHead> underLock(WorkspaceId workspace, CommentId comment);

    /**
     * The comments of a message, counted under the conversation's lock.
     *
     * @param without the number of one that is about to be deleted, and is not counted; 0 for none
     */
    Count count(WorkspaceId workspace, MessageId message, Seq without);

    /**
     * The comments of one message, counted.
     *
     * @param last the last number given, whatever became of its comment
     * @param present how many are not deleted
     * @param lastAt when the newest of those was posted
     */
    record Count(Seq last, int present, @Nullable Instant lastAt) {
        /** When the newest was posted, where one more is posted now; a clock may have gone back. */
        public Instant lastAtOr(Instant now) {
            return lastAt == null || lastAt.isBefore(now) ? now : lastAt;
        }
    }
}
