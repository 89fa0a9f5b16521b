package io.onecamp.test.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Folders under {@code target}: where the build unpacked the servers and left the archives, and where they run. */
final class Folders {

    private Folders() {}

    /** A path the build passed as a system property. */
    static Path given(String property) {
        String value = System.getProperty(property);
        if (value == null) {
            throw new IllegalStateException("The build sets -D" + property + "; in an IDE set it to the same");
        }
        return Path.of(value).toAbsolutePath().normalize();
    }

    static Path fresh(String name) {
        try {
            return Files.createTempDirectory(Files.createDirectories(given("onecamp.test.runs")), name + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void copy(Path from, Path to) {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path source : (Iterable<Path>) all::iterator) {
                Path target = to.resolve(from.relativize(source).toString());
                if (Files.isDirectory(source)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(source, target);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes a text file in place; fails where there is nothing to change, since the server then differs from ours. */
    static void replace(Path file, String from, String to) {
        edit(file, from, text -> text.replace(from, to));
    }

    /** Changes only the last place where the text stands. */
    static void replaceLast(Path file, String from, String to) {
        edit(file, from, text -> {
            int last = text.lastIndexOf(from);
            return text.substring(0, last) + to + text.substring(last + from.length());
        });
    }

    private static void edit(Path file, String expected, UnaryOperator<String> change) {
        try {
            String text = Files.readString(file);
            if (!text.contains(expected)) {
                throw new IllegalStateException(file + " has no " + expected);
            }
            Files.writeString(file, change.apply(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
