package io.onecamp.domain.file;

import io.onecamp.domain.installation.StoreAway;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The bytes of files. Answered by: S3 (truth). Every call has a deadline of its own, but for the time that the other
 * side of a stream takes. Never called inside a transaction.
 */
public interface BlobStore {
    /**
     * Keeps everything that the stream gives, whatever its length, in constant memory; replaces what was there. The
     * object is there whole or not at all: nobody ever sees half of it.
     *
     * @throws IOException where the stream does: then nothing is kept
     * @throws StoreAway where the store did not take it in time; then it may be there or not
     */
    void put(BlobKey key, InputStream bytes) throws IOException;

    /**
     * Opens the bytes; the caller closes the stream.
     *
     * @param range a stretch that lies within the object, or all of it
     * @return empty where there is no such object
     * @throws StoreAway where the store does not answer in time; the stream throws an IOException instead
     */
    Optional<InputStream> get(BlobKey key, Optional<ByteRange> range);

    /** How many bytes it has; empty where there is no such object. */
    OptionalLong size(BlobKey key);

    /** Removes it, and whatever of it an interrupted {@link #put} left; nothing to remove is success. */
    void delete(BlobKey key);

    /**
     * Keys that begin so, in order, after this one; for comparing and sweeping.
     *
     * @param after the last key of the page before, or an empty text
     */
    List<BlobKey> list(String prefix, String after, int limit);
}
