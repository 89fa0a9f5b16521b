package io.onecamp.domain.file;

import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.FileId;
import io.onecamp.domain.id.MessageId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The rows of files: that one exists, whose it is, and which messages carry it. Answered by: PostgreSQL (truth). */
public interface FileStore {
    /** Adds a file whose entry was just appended. */
    void add(WorkspaceId workspace, FileCard file, EntryId entry);

    /**
     * The file, where the reader may see it now, in one question: whoever is in a conversation with a message that
     * carries it and is not deleted; and its owner, as long as no message ever carried it. Empty where not, or where
     * there is no such file: the caller cannot tell which.
     */
    Optional<KnownFile> visible(WorkspaceId workspace, PersonId reader, FileId file);

    /**
     * Those of these files that the owner may attach, locked in the order of their ids until the end of the
     * transaction; in no order. Another's, a removed one, one that the owner may not see any more are missing.
     */
    List<FileCard> attachable(WorkspaceId workspace, PersonId owner, List<FileId> files);

    /** Lets a message carry these files, which are locked. */
    void attach(WorkspaceId workspace, MessageId message, List<FileId> files);

    /**
     * Files older than this that no message ever carried, oldest first, locked; those that somebody else has locked are
     * left out.
     */
    List<Unattached> unattached(Instant olderThan, int limit);

    /** Marks a locked file as removed; its row stays, so that its id never means anything else. */
    void remove(WorkspaceId workspace, FileCard removed, EntryId entry);

    /** A file that no message carries. */
    record Unattached(WorkspaceId workspace, FileCard file) {}
}
