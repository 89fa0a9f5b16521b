package io.onecamp.persistence.blob;

import io.minio.BucketExistsArgs;
import io.minio.MakeBucketArgs;
import io.onecamp.domain.installation.GuardReport;
import io.onecamp.domain.installation.RemoteStore;
import io.onecamp.domain.installation.StoreAway;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** S3 as the installation sees it: one bucket, made where it is not there. */
@ApplicationScoped
@Transactional(Transactional.TxType.NEVER)
public class S3Store implements RemoteStore {
    private S3Calls calls;

    S3Store() {}

    @Inject
    public S3Store(S3Calls calls) {
        this.calls = calls;
    }

    @Override
    public String name() {
        return "s3";
    }

    @Override
    public void prepare() {
        if (!isThere()) {
            try {
                calls.probe(client -> client.makeBucket(
                        MakeBucketArgs.builder().bucket(calls.bucket()).build()));
            } catch (StoreAway e) {
                // Another node may have made it at the same moment.
                if (!isThere()) {
                    throw e;
                }
            }
        }
    }

    private boolean isThere() {
        return calls.probe(client -> client.bucketExists(
                BucketExistsArgs.builder().bucket(calls.bucket()).build()));
    }

    @Override
    public String answer() {
        if (!isThere()) {
            throw new StoreAway("s3 has no bucket " + calls.bucket());
        }
        return "S3, bucket " + calls.bucket();
    }

    @Override
    public String whileAway() {
        return "Files cannot be uploaded or downloaded; everything else works.";
    }

    @Override
    public GuardReport guard() {
        return calls.guardReport();
    }
}
