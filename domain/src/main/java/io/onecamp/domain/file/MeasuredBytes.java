package io.onecamp.domain.file;

import io.onecamp.domain.failure.TooLarge;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts and hashes bytes while they pass, and lets no more pass than are allowed. */
public final class MeasuredBytes extends FilterInputStream {
    private final MessageDigest digest;
    private final long most;
    private long size;

    public MeasuredBytes(InputStream bytes, long most) {
        super(bytes);
        this.most = most;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    /** @throws TooLarge as soon as there is one byte too many */
    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        if (read > 0) {
            size += read;
            if (size > most) {
                throw new TooLarge("A file may have at most " + most + " bytes.");
            }
            digest.update(into, offset, read);
        }
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    @Override
    public long skip(long many) throws IOException {
        throw new UnsupportedOperationException("every byte is measured");
    }

    /** How many have passed. */
    public long size() {
        return size;
    }

    /** Of all that have passed; asked once, at the end. */
    public String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
