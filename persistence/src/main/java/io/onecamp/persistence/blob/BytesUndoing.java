package io.onecamp.persistence.blob;

import io.onecamp.domain.compensation.Effect;
import io.onecamp.domain.compensation.Undoing;
import io.onecamp.domain.file.BlobStore;
import io.onecamp.domain.file.StoredBytes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Takes bytes back that no row tells of, and what an interrupted upload left of them. */
@ApplicationScoped
@Transactional(Transactional.TxType.NEVER)
public class BytesUndoing implements Undoing {
    private BlobStore blobs;

    BytesUndoing() {}

    @Inject
    public BytesUndoing(BlobStore blobs) {
        this.blobs = blobs;
    }

    @Override
    public String kind() {
        return StoredBytes.KIND;
    }

    @Override
    public void undo(Effect effect) {
        blobs.delete(StoredBytes.key(effect));
    }
}
