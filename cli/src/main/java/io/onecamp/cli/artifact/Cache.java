package io.onecamp.cli.artifact;

import io.onecamp.cli.installation.DataDirectory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.Optional;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * Unpacked programs, shared by all installations of a user and never written to after unpacking: {@code ONECAMP_CACHE},
 * else {@code $XDG_CACHE_HOME/onecamp}, else {@code ~/.cache/onecamp}. It may be deleted while nothing runs.
 */
public final class Cache {
    private final Path root;

    /** The cache in that folder. */
    public Cache(Path root) {
        this.root = root;
    }

    /** The cache of this user. */
    public static Cache ofUser() {
        return new Cache(Optional.ofNullable(System.getenv("ONECAMP_CACHE"))
                .map(Path::of)
                .or(() -> Optional.ofNullable(System.getenv("XDG_CACHE_HOME")).map(home -> Path.of(home, "onecamp")))
                .orElse(Path.of(System.getProperty("user.home"), ".cache", "onecamp")));
    }

    /** The folder with what is in the zip or jar. */
    public Path unzipped(Path archive) throws IOException {
        return once(archive, folder -> unzip(archive, folder));
    }

    /** The folder with what is in the {@code .txz} inside the jar. */
    public Path untarred(Path jar) throws IOException {
        return once(jar, folder -> {
            try (ZipFile zip = ZipFile.builder().setPath(jar).get()) {
                for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                    if (entry.getName().endsWith(".txz")) {
                        untar(
                                new TarArchiveInputStream(new XZCompressorInputStream(zip.getInputStream(entry))),
                                folder);
                    }
                }
            }
        });
    }

    /** Unpacked under another name and renamed; another launcher unpacking the same waits. */
    private Path once(Path archive, DataDirectory.Filling filling) throws IOException {
        String name = archive.getFileName().toString().replaceAll("\\.[a-z]+$", "");
        Path target = root.resolve(name);
        Files.createDirectories(root);
        try (FileChannel lock =
                FileChannel.open(root.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            synchronized (Cache.class) {
                lock.lock();
                if (!Files.isDirectory(target)) {
                    Path unfinished = root.resolve(name + ".unfinished");
                    DataDirectory.deleteTree(unfinished);
                    Files.createDirectories(unfinished);
                    filling.fill(unfinished);
                    Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
                }
            }
        }
        return target;
    }

    private static void unzip(Path archive, Path folder) throws IOException {
        try (ZipFile zip = ZipFile.builder().setPath(archive).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                Path target = inside(folder, entry);
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    try (InputStream in = zip.getInputStream(entry)) {
                        write(in, target, entry.getUnixMode());
                    }
                }
            }
        }
    }

    private static void untar(TarArchiveInputStream tar, Path folder) throws IOException {
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            Path target = inside(folder, entry);
            if (entry.isDirectory()) {
                Files.createDirectories(target);
            } else if (entry.isSymbolicLink()) {
                Files.createDirectories(target.getParent());
                Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            } else if (entry.isLink()) {
                Files.createLink(target, folder.resolve(entry.getLinkName()).normalize());
            } else {
                write(tar, target, entry.getMode());
            }
        }
    }

    private static void write(InputStream content, Path target, int mode) throws IOException {
        Files.createDirectories(target.getParent());
        Files.copy(content, target);
        if ((mode & 0100) != 0) {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    /** An archive never writes outside the folder it is unpacked into. */
    private static Path inside(Path folder, ArchiveEntry entry) throws IOException {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("the archive names a file outside itself: " + entry.getName());
        }
        return target;
    }
}
