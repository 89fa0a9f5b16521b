package io.onecamp.persistence.blob;

import io.onecamp.domain.file.BlobStore;

/** A real S3 service of this run, for tests of what stands above it: MinIO where it is installed. */
public record RealBytes(BlobStore blobs) {
    public static RealBytes shared() {
        return at(server().endpoint());
    }

    /** Its port on this machine. */
    public static int port() {
        return server().port();
    }

    /** The same by another port. */
    public static RealBytes through(int port) {
        return at(S3Server.at("http://127.0.0.1:" + port, "onecamp"));
    }

    private static S3Server server() {
        return S3Server.isMinioInstalled() ? S3Server.minio() : S3Server.proxy();
    }

    private static RealBytes at(S3Endpoint endpoint) {
        return new RealBytes(new S3Blobs(new S3Calls(Guards.fresh(), endpoint)));
    }
}
