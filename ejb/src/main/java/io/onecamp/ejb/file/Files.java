package io.onecamp.ejb.file;

import io.onecamp.domain.compensation.Compensations;
import io.onecamp.domain.compensation.Staged;
import io.onecamp.domain.file.FileCard;
import io.onecamp.domain.file.FileStore;
import io.onecamp.domain.file.KnownFile;
import io.onecamp.domain.file.Received;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.journal.Change;
import io.onecamp.domain.operation.Actor;
import io.onecamp.ejb.operation.Recorder;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;

/** Makes a file of bytes that have come. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class Files {
    private FileStore files;
    private FileAccess access;
    private Compensations compensations;
    private Recorder recorder;

    protected Files() {}

    @Inject
    public Files(FileStore files, FileAccess access, Compensations compensations, Recorder recorder) {
        this.files = files;
        this.access = access;
        this.compensations = compensations;
        this.recorder = recorder;
    }

    /** The file is there with this transaction's commit, and not before: its bytes are nobody's until then. */
    public KnownFile keep(Actor actor, Staged<Received> staged) {
        compensations.use(staged.intent());
        Instant now = recorder.now();
        Received bytes = staged.result();
        FileCard file = new FileCard(
                bytes.id(),
                actor.person(),
                bytes.name().value(),
                bytes.mediaType(),
                bytes.size(),
                bytes.sha256(),
                now,
                null);
        EntryId entry = recorder.append(actor, now, new Change.FileUploaded(file));
        files.add(actor.workspace(), file, entry);
        return access.readable(actor, file.id());
    }
}
