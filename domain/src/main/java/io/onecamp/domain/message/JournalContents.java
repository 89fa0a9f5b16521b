package io.onecamp.domain.message;

import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.WorkspaceId;
import java.util.List;

/** What was said, from where it is kept for good. Answered by: the journal in PostgreSQL (truth). */
public interface JournalContents {
    /** The contents these entries hold, in no order; an erased one has an empty text. */
    List<Content> of(List<EntryId> entries);

    /** Every version's content of a message, oldest first. */
    List<Content> history(WorkspaceId workspace, MessageHead head);

    /** Tells the graph's relay that the graph was seen without these entries, so that it brings them once more. */
    void nudge(List<EntryId> entries);
}
