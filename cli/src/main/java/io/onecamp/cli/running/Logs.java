package io.onecamp.cli.running;

import io.onecamp.cli.installation.DataDirectory;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * The log files of an installation. The servers turn their own over by size. What other programs print is appended to
 * one file each, which every command turns over here once it is too large: copied aside and emptied, because the
 * program keeps it open.
 */
public final class Logs {
    static final long LIMIT = 10_000_000;
    private static final int KEPT = 3;

    private final DataDirectory data;

    /** The logs in that folder. */
    public Logs(DataDirectory data) {
        this.data = data;
    }

    /** Turns over what has grown too large. */
    public void turnOver() throws IOException {
        try (Stream<Path> files = Files.list(data.logs())) {
            for (Path file : files.filter(f -> f.toString().endsWith(".log")).toList()) {
                if (!turnsItsOwn(file) && Files.size(file) > LIMIT) {
                    turnOver(file);
                }
            }
        }
    }

    /** The last lines of that process's log; fewer where it has fewer. */
    public List<String> tail(Path file, int lines) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        byte[] end = lastBytes(file, 64_000);
        List<String> all =
                new String(end, java.nio.charset.StandardCharsets.UTF_8).lines().toList();
        return all.subList(Math.max(0, all.size() - lines), all.size());
    }

    private static boolean turnsItsOwn(Path file) {
        return file.getFileName().toString().matches("(wildfly|payara|micro\\.\\d+)\\.log");
    }

    private static void turnOver(Path file) throws IOException {
        for (int i = KEPT - 1; i >= 1; i--) {
            Path older = numbered(file, i);
            if (Files.exists(older)) {
                Files.move(older, numbered(file, i + 1), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.copy(file, numbered(file, 1), StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(0);
        }
    }

    private static Path numbered(Path file, int number) {
        return file.resolveSibling(file.getFileName() + "." + number);
    }

    private static byte[] lastBytes(Path file, int count) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = channel.size();
            int length = (int) Math.min(count, size);
            java.nio.ByteBuffer buffer = java.nio.ByteBuffer.allocate(length);
            channel.read(buffer, size - length);
            return buffer.array();
        }
    }
}
