package io.onecamp.persistence.blob;

import io.onecamp.domain.file.BlobStore;

/** A real S3 service of this run, for tests of what stands above it: MinIO where it is installed. */
public record RealBytes(BlobStore blobs) {
    public static RealBytes shared() {
        S3Server server = S3Server.isMinioInstalled() ? S3Server.minio() : S3Server.proxy();
        return new RealBytes(new S3Blobs(new S3Calls(Guards.fresh(), server.endpoint())));
    }
}
