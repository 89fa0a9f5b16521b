package io.onecamp.persistence.layer;

import io.onecamp.domain.file.BlobKey;
import io.onecamp.domain.file.BlobStore;
import io.onecamp.domain.file.ByteRange;
import io.onecamp.domain.installation.StoreAway;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A store of bytes to whose writes things happen: to what is put, and to what is deleted. */
public final class FaultyBlobStore implements BlobStore {
    private final BlobStore blobs;
    private final Faults faults;

    public FaultyBlobStore(BlobStore blobs, Faults faults) {
        this.blobs = blobs;
        this.faults = faults;
    }

    private interface Call {
        void arrive() throws IOException;
    }

    @Override
    public void put(BlobKey key, InputStream bytes) throws IOException {
        byte[] all = bytes.readAllBytes();
        happening(() -> blobs.put(key, new ByteArrayInputStream(all)));
    }

    @Override
    public void delete(BlobKey key) {
        try {
            happening(() -> blobs.delete(key));
        } catch (IOException e) {
            throw new IllegalStateException("deleting reads nothing", e);
        }
    }

    private void happening(Call call) throws IOException {
        switch (faults.take()) {
            case NONE -> call.arrive();
            // What is held back is not put into another's bytes: it is as lost as what was dropped.
            case DROPPED, HELD_BACK -> throw new StoreAway("fault: never arrived");
            case DUPLICATED -> {
                call.arrive();
                call.arrive();
            }
            case REPLY_LOST -> {
                call.arrive();
                throw new StoreAway("fault: done, and the reply lost");
            }
            case REFUSED -> throw new IllegalStateException("fault: refused");
            case DELAYED -> {
                faults.awaitGate();
                call.arrive();
            }
        }
    }

    @Override
    public Optional<InputStream> get(BlobKey key, Optional<ByteRange> range) {
        return blobs.get(key, range);
    }

    @Override
    public OptionalLong size(BlobKey key) {
        return blobs.size(key);
    }

    @Override
    public List<BlobKey> list(String prefix, String after, int limit) {
        return blobs.list(prefix, after, limit);
    }
}
