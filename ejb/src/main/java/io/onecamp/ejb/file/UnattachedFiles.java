package io.onecamp.ejb.file;

import io.onecamp.domain.compensation.Compensations;
import io.onecamp.domain.file.BlobKey;
import io.onecamp.domain.file.FileCard;
import io.onecamp.domain.file.FileStore;
import io.onecamp.domain.file.StoredBytes;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.journal.Change;
import io.onecamp.ejb.operation.Recorder;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Removes files that somebody uploaded and never put into a message. Each removal is an entry, in its owner's name. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class UnattachedFiles {
    private static final int AT_ONCE = 100;

    private FileStore files;
    private Compensations compensations;
    private Recorder recorder;
    private FileLimits limits;

    protected UnattachedFiles() {}

    @Inject
    public UnattachedFiles(FileStore files, Compensations compensations, Recorder recorder, FileLimits limits) {
        this.files = files;
        this.compensations = compensations;
        this.recorder = recorder;
        this.limits = limits;
    }

    /** A bounded number of them; the next hour brings the next. Their bytes go after the commit, and surely. */
    public void remove() {
        Instant now = recorder.now();
        List<FileStore.Unattached> old = files.unattached(now.minus(limits.unattached()), AT_ONCE);
        for (FileStore.Unattached one : old) {
            FileCard removed = one.file().removed(now);
            EntryId entry = recorder.append(one.workspace(), removed.owner(), now, new Change.FileRemoved(removed));
            files.remove(one.workspace(), removed, entry);
            compensations.undoAfterCommit(StoredBytes.at(BlobKey.of(one.workspace(), removed.id())));
        }
    }
}
