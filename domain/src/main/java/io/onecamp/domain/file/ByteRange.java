package io.onecamp.domain.file;

/**
 * A stretch of a file's bytes.
 *
 * @param from the first byte, from 0
 * @param length at least 1
 */
public record ByteRange(long from, long length) {
    public ByteRange {
        if (from < 0 || length < 1) {
            throw new IllegalArgumentException("a range has a first byte and at least one");
        }
    }

    /** The last byte. */
    public long to() {
        return from + length - 1;
    }
}
