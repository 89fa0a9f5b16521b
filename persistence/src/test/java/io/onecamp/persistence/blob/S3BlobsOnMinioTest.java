package io.onecamp.persistence.blob;

import org.junit.jupiter.api.condition.EnabledIf;

/** Where a program {@code minio} is on the PATH. */
@EnabledIf("isInstalled")
class S3BlobsOnMinioTest implements S3Contract {
    static boolean isInstalled() {
        return S3Server.isMinioInstalled();
    }

    @Override
    public S3Server server() {
        return S3Server.minio();
    }
}
