package io.onecamp.cli.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What a server has written to its log since it was started here; nothing where somebody else started it. */
final class ServerLog {
    private final Path file;
    private long begin = Long.MAX_VALUE;

    ServerLog(Path file) {
        this.file = file;
    }

    /** The server is about to be started: what is there by now is of earlier times. */
    void begins() throws IOException {
        begin = Files.exists(file) ? Files.size(file) : 0;
    }

    /** What came since; from the start of the file where it was turned over meanwhile. */
    String text() {
        if (begin == Long.MAX_VALUE || !Files.exists(file)) {
            return "";
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long from = channel.size() < begin ? 0 : begin;
            ByteBuffer bytes = ByteBuffer.allocate((int) (channel.size() - from));
            channel.read(bytes, from);
            return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
