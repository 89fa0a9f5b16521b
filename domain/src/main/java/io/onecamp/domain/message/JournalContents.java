package io.onecamp.domain.message;

import io.onecamp.domain.comment.CommentCard;
import io.onecamp.domain.comment.CommentHead;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.WorkspaceId;
import java.util.List;

/** What was said, from where it is kept for good. Answered by: the journal in PostgreSQL (truth). */
public interface JournalContents {
    /** The messages these entries hold, in no order; an erased one has an empty text. */
    List<Content<MessageCard>> of(List<EntryId> entries);

    /** The comments these entries hold, in no order. */
    List<Content<CommentCard>> comments(List<EntryId> entries);

    /** Every version's content of a message, oldest first. */
    List<Content<MessageCard>> history(WorkspaceId workspace, MessageHead head);

    /** Every version's content of a comment, oldest first. */
    List<Content<CommentCard>> history(WorkspaceId workspace, CommentHead head);

    /** Tells the graph's relay that the graph was seen without these entries, so that it brings them once more. */
    void nudge(List<EntryId> entries);
}
