package io.onecamp.cli.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * The one folder of an installation, readable by its owner only. What takes several steps to make is made under a name
 * ending in {@code .unfinished} and renamed when it is whole, so a killed first run leaves nothing half made.
 *
 * @param root absolute path without symbolic links, so that it compares equal to what the system tells
 */
public record DataDirectory(Path root) {
    private static final String UNFINISHED = ".unfinished";

    /** Opens the folder, makes it where it is missing, and shuts it to others. */
    public static DataDirectory open(Path path) throws IOException {
        Files.createDirectories(path);
        Path real = path.toRealPath();
        Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rwx------"));
        DataDirectory directory = new DataDirectory(real);
        Files.createDirectories(directory.logs());
        return directory;
    }

    /** A folder or file of that name inside. */
    public Path at(String name) {
        return root.resolve(name);
    }

    /** Where processes write what they print. */
    public Path logs() {
        return at("logs");
    }

    /** The log of the process of that name. */
    public Path log(String process) {
        return logs().resolve(process + ".log");
    }

    /**
     * A folder inside that is either whole or absent. If it is absent it is filled under another name first; what an
     * earlier, killed attempt left is thrown away.
     */
    public Path whole(String name, Filling filling) throws IOException {
        Path target = at(name);
        if (!Files.isDirectory(target)) {
            Path unfinished = at(name + UNFINISHED);
            deleteTree(unfinished);
            Files.createDirectories(unfinished);
            filling.fill(unfinished);
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        }
        return target;
    }

    /** Deletes a folder with everything in it; symbolic links are deleted and never followed. */
    public static void deleteTree(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure)
                        throws IOException {
                    Files.deleteIfExists(visited);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fills a folder that others see only once it is whole. */
    @FunctionalInterface
    public interface Filling {
        /** Makes the content; may fail, then nothing is kept. */
        void fill(Path folder) throws IOException;
    }
}
