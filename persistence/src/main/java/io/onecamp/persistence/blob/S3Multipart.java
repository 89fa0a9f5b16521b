package io.onecamp.persistence.blob;

import io.minio.AbortMultipartUploadArgs;
import io.minio.CompleteMultipartUploadArgs;
import io.minio.CreateMultipartUploadArgs;
import io.minio.ListMultipartUploadsArgs;
import io.minio.UploadPartArgs;
import io.minio.messages.ListMultipartUploadsResult;
import io.minio.messages.Part;
import io.onecamp.domain.file.BlobKey;
import io.onecamp.domain.installation.StoreAway;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** One object that is sent in parts: each part is a request of its own, and only completing it makes the object. */
final class S3Multipart {
    private final S3Calls calls;
    private final BlobKey key;
    private final String upload;
    private final List<Part> sent = new ArrayList<>();

    private S3Multipart(S3Calls calls, BlobKey key, String upload) {
        this.calls = calls;
        this.key = key;
        this.upload = upload;
    }

    static S3Multipart begin(S3Calls calls, BlobKey key) {
        String upload = calls.call(client -> client.createMultipartUpload(CreateMultipartUploadArgs.builder()
                        .bucket(calls.bucket())
                        .object(key.value())
                        .build()))
                .result()
                .uploadId();
        return new S3Multipart(calls, key, upload);
    }

    /**
     * Sends the part that was read already and the rest of the stream, in the one buffer.
     *
     * @param part full
     */
    void send(byte[] part, InputStream rest) throws IOException {
        try {
            int length = part.length;
            while (length > 0) {
                send(part, length);
                length = length < part.length ? 0 : rest.readNBytes(part, 0, part.length);
            }
            complete();
        } catch (IOException | RuntimeException e) {
            abortAfter(e);
            throw e;
        }
    }

    void send(byte[] part, int length) {
        int number = sent.size() + 1;
        sent.add(calls.call(client -> client.uploadPart(UploadPartArgs.builder()
                        .bucket(calls.bucket())
                        .object(key.value())
                        .uploadId(upload)
                        .partNumber(number)
                        .data(part, length)
                        .build()))
                .part());
    }

    private void complete() {
        calls.call(client -> client.completeMultipartUpload(CompleteMultipartUploadArgs.builder()
                .bucket(calls.bucket())
                .object(key.value())
                .uploadId(upload)
                .parts(sent.toArray(Part[]::new))
                .build()));
    }

    /** Tidies up at once; whoever undoes the effect does it again, and does not give up. */
    private void abortAfter(Exception why) {
        try {
            abort(calls, key, upload);
        } catch (StoreAway e) {
            why.addSuppressed(e);
        }
    }

    /** Ends every upload of this object that was begun and not completed. */
    static void abortAll(S3Calls calls, BlobKey key) {
        calls
                .call(client -> client.listMultipartUploads(ListMultipartUploadsArgs.builder()
                        .bucket(calls.bucket())
                        .prefix(key.value())
                        .build()))
                .result()
                .uploads()
                .stream()
                .filter(open -> open.objectName().equals(key.value()))
                .map(ListMultipartUploadsResult.Upload::uploadId)
                .forEach(open -> abort(calls, key, open));
    }

    private static void abort(S3Calls calls, BlobKey key, String upload) {
        calls.find(client -> client.abortMultipartUpload(AbortMultipartUploadArgs.builder()
                .bucket(calls.bucket())
                .object(key.value())
                .uploadId(upload)
                .build()));
    }
}
