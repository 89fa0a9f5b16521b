package io.onecamp.ejb.file;

import io.onecamp.domain.compensation.Compensations;
import io.onecamp.domain.compensation.Staged;
import io.onecamp.domain.failure.Unavailable;
import io.onecamp.domain.file.BlobKey;
import io.onecamp.domain.file.BlobStore;
import io.onecamp.domain.file.FileName;
import io.onecamp.domain.file.KnownFile;
import io.onecamp.domain.file.MeasuredBytes;
import io.onecamp.domain.file.MediaTypes;
import io.onecamp.domain.file.Received;
import io.onecamp.domain.file.StoredBytes;
import io.onecamp.domain.id.FileId;
import io.onecamp.domain.installation.StoreAway;
import io.onecamp.domain.operation.Actor;
import io.onecamp.domain.operation.Answer;
import io.onecamp.domain.operation.IdempotencyKey;
import io.onecamp.domain.operation.Operation;
import io.onecamp.ejb.operation.Operations;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Map;

/**
 * Bytes first, the row after: the bytes must be there before the commit that tells of them. No transaction and no
 * connection of the database is held while they come, however slowly.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Uploads {
    private Compensations compensations;
    private Operations operations;
    private Files files;

    @Inject
    private FileAccess access;

    @Inject
    private BlobStore blobs;

    @Inject
    private MediaTypes types;

    @Inject
    private FileLimits limits;

    protected Uploads() {}

    @Inject
    public Uploads(Compensations compensations, Operations operations, Files files) {
        this.compensations = compensations;
        this.operations = operations;
        this.files = files;
    }

    /**
     * Receives a file, whole or not at all. What a repetition sends is read, compared by its hash and forgotten.
     *
     * @throws IOException where its sender did not send it to the end, or not as a file is sent
     */
    public Answer<KnownFile> upload(IdempotencyKey key, Actor actor, FileName name, InputStream bytes)
            throws IOException {
        Staged<Received> staged = staged(actor, name, bytes);
        try {
            return operations.run(key, keeping(actor, staged));
        } finally {
            // Used, and there is nothing to undo; not used, as by a repetition; or nobody knows, and undoing finds out.
            compensations.release(staged.intent());
        }
    }

    private Operation<KnownFile> keeping(Actor actor, Staged<Received> staged) {
        Received received = staged.result();
        return Operation.named("file.upload", received.name().value(), received.sha256())
                .calling(
                        () -> files.keep(actor, staged),
                        kept -> Map.of("file", kept.card().id().toString()),
                        ids -> access.readable(actor, FileId.parse(String.valueOf(ids.get("file")))));
    }

    private Staged<Received> staged(Actor actor, FileName name, InputStream bytes) throws IOException {
        FileId id = FileId.fresh();
        BlobKey key = BlobKey.of(actor.workspace(), id);
        try {
            return limits.inPlace(
                    actor.person(),
                    () -> compensations.before(StoredBytes.at(key), () -> received(id, key, name, bytes)));
        } catch (StoreAway e) {
            throw Unavailable.files(e);
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("nothing here throws that", e);
        }
    }

    private Received received(FileId id, BlobKey key, FileName name, InputStream bytes) throws IOException {
        MeasuredBytes measured = new MeasuredBytes(bytes, limits.largest());
        byte[] beginning = measured.readNBytes(MediaTypes.ENOUGH);
        blobs.put(key, new SequenceInputStream(new ByteArrayInputStream(beginning), measured));
        return new Received(id, name, types.of(beginning), measured.size(), measured.sha256());
    }
}
