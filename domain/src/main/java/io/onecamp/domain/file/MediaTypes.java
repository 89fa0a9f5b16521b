package io.onecamp.domain.file;

/** Tells what bytes are. Decided by: the bytes alone, because a name says what its giver likes. */
public interface MediaTypes {
    /** So many bytes from the beginning are enough to tell. */
    int ENOUGH = 64 * 1024;

    /** The media type of a file that begins so, without parameters; {@code application/octet-stream} where unknown. */
    String of(byte[] beginning);
}
