package io.onecamp.cli.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A log that is being written. It may be emptied or replaced meanwhile: then it is read from its start again. */
final class Followed {
    private static final int MOST = 1_000_000;

    private final Path file;
    private long position;

    Followed(Path file) {
        this.file = file;
        this.position = size(file);
    }

    /** What has come since, up to the last whole line. */
    String news() throws IOException {
        long size = size(file);
        if (size < position) {
            position = 0;
        }
        if (size == position) {
            return "";
        }
        ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(MOST, size - position));
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.read(buffer, position);
        }
        int whole = lastLineEnd(buffer);
        position += whole;
        return new String(buffer.array(), 0, whole, StandardCharsets.UTF_8);
    }

    /** A full buffer without a line end is passed on as it is. */
    private static int lastLineEnd(ByteBuffer buffer) {
        for (int i = buffer.position(); i > 0; i--) {
            if (buffer.get(i - 1) == '\n') {
                return i;
            }
        }
        return buffer.hasRemaining() || buffer.position() < MOST ? 0 : buffer.position();
    }

    private static long size(Path file) {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
