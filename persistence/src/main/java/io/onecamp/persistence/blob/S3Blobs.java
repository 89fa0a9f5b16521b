package io.onecamp.persistence.blob;

import io.minio.GetObjectArgs;
import io.minio.ListObjectsArgs;
import io.minio.PutObjectArgs;
import io.minio.RemoveObjectArgs;
import io.minio.Result;
import io.minio.StatObjectArgs;
import io.minio.StatObjectResponse;
import io.minio.errors.MinioException;
import io.minio.messages.Item;
import io.onecamp.domain.file.BlobKey;
import io.onecamp.domain.file.BlobStore;
import io.onecamp.domain.file.ByteRange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Bytes in S3, by put, get, range, stat, delete, list and multipart alone, which every such service has. A stream is cut
 * into parts of {@value #PART} bytes here, so that no request to S3 lasts as long as a client takes.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NEVER)
public class S3Blobs implements BlobStore {
    /** The smallest that S3 takes, but for the last. Ten thousand of them are 50 GiB. */
    static final int PART = 5 * 1024 * 1024;

    private S3Calls calls;

    S3Blobs() {}

    @Inject
    public S3Blobs(S3Calls calls) {
        this.calls = calls;
    }

    @Override
    public void put(BlobKey key, InputStream bytes) throws IOException {
        byte[] part = new byte[PART];
        int length = bytes.readNBytes(part, 0, PART);
        if (length < PART) {
            int all = length;
            calls.call(client -> client.putObject(PutObjectArgs.builder()
                    .bucket(calls.bucket())
                    .object(key.value())
                    .data(part, all)
                    .build()));
        } else {
            S3Multipart.begin(calls, key).send(part, bytes);
        }
    }

    @Override
    public Optional<InputStream> get(BlobKey key, Optional<ByteRange> range) {
        GetObjectArgs.Builder asked =
                GetObjectArgs.builder().bucket(calls.bucket()).object(key.value());
        range.ifPresent(stretch -> asked.offset(stretch.from()).length(stretch.length()));
        GetObjectArgs args = asked.build();
        return calls.open(client -> client.getObject(args)).map(InputStream.class::cast);
    }

    @Override
    public OptionalLong size(BlobKey key) {
        Optional<StatObjectResponse> found = calls.find(client -> client.statObject(StatObjectArgs.builder()
                .bucket(calls.bucket())
                .object(key.value())
                .build()));
        return found.map(stat -> OptionalLong.of(stat.size())).orElseGet(OptionalLong::empty);
    }

    @Override
    public void delete(BlobKey key) {
        S3Multipart.abortAll(calls, key);
        calls.find(client -> client.removeObject(RemoveObjectArgs.builder()
                        .bucket(calls.bucket())
                        .object(key.value())
                        .build())
                .thenApply(nothing -> key));
    }

    @Override
    public List<BlobKey> list(String prefix, String after, int limit) {
        ListObjectsArgs.Builder asked = ListObjectsArgs.builder()
                .bucket(calls.bucket())
                .prefix(prefix)
                .recursive(true)
                .maxKeys(Math.min(limit, 1000));
        if (!after.isEmpty()) {
            asked.startAfter(after);
        }
        ListObjectsArgs args = asked.build();
        // The client reads page by page while it is iterated, on the calling thread.
        return calls.call(client -> {
            try {
                return CompletableFuture.completedFuture(keys(client.listObjects(args), limit));
            } catch (MinioException e) {
                throw new CompletionException(e);
            }
        });
    }

    private static List<BlobKey> keys(Iterable<Result<Item>> items, int limit) throws MinioException {
        List<BlobKey> keys = new ArrayList<>();
        for (Result<Item> item : items) {
            if (keys.size() == limit) {
                break;
            }
            keys.add(new BlobKey(item.get().objectName()));
        }
        return keys;
    }
}
