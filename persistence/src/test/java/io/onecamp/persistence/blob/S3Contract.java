package io.onecamp.persistence.blob;

import io.minio.ListMultipartUploadsArgs;
import io.onecamp.domain.compensation.Effect;
import io.onecamp.domain.compensation.Undoing;
import io.onecamp.domain.compensation.UndoingContract;
import io.onecamp.domain.file.BlobKey;
import io.onecamp.domain.file.BlobStore;
import io.onecamp.domain.file.BlobStoreContract;
import io.onecamp.domain.file.StoredBytes;
import io.onecamp.domain.id.FileId;
import io.onecamp.domain.id.WorkspaceId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** What is asked of an S3 service, whichever it is. */
interface S3Contract extends BlobStoreContract, UndoingContract {
    S3Server server();

    private S3Calls calls() {
        return new S3Calls(Guards.fresh(), server().endpoint());
    }

    @Override
    default BlobStore testee() {
        return new S3Blobs(calls());
    }

    @Override
    default BlobStore unreachable() {
        return new S3Blobs(new S3Calls(Guards.fresh(), S3Server.nobody()));
    }

    @Override
    default int unfinished(BlobKey key) {
        return calls().call(client -> client.listMultipartUploads(ListMultipartUploadsArgs.builder()
                        .bucket("onecamp")
                        .prefix(key.value())
                        .build()))
                .result()
                .uploads()
                .size();
    }

    @Override
    default Undoing undoing() {
        return new BytesUndoing(testee());
    }

    @Override
    default Undoing undoingUnreachable() {
        return new BytesUndoing(unreachable());
    }

    @Override
    default Effect fresh() {
        return StoredBytes.at(BlobKey.of(WorkspaceId.fresh(), FileId.fresh()));
    }

    @Override
    default void take(Effect effect, Extent extent) {
        BlobKey key = StoredBytes.key(effect);
        try {
            switch (extent) {
                case WHOLE -> testee().put(key, new ByteArrayInputStream(new byte[7_000_000]));
                // The parts are there, and whoever sent them is gone.
                case HALF -> S3Multipart.begin(calls(), key).send(new byte[S3Blobs.PART], S3Blobs.PART);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    default boolean isThere(Effect effect) {
        BlobKey key = StoredBytes.key(effect);
        return testee().size(key).isPresent() || unfinished(key) > 0;
    }
}
