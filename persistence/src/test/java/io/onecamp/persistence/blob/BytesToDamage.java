package io.onecamp.persistence.blob;

import io.onecamp.domain.file.BlobStore;

/** An S3 service for tests of what stands above it. */
public final class BytesToDamage {
    private BytesToDamage() {}

    public static BlobStore store() {
        return new S3Blobs(new S3Calls(Guards.fresh(), S3Server.proxy().endpoint()));
    }
}
