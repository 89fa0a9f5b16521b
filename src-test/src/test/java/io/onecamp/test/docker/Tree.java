package io.onecamp.test.docker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The source tree. */
final class Tree {
    private static final Path TOP = top();

    private Tree() {}

    static Path at(String path) {
        return TOP.resolve(path);
    }

    static Path docker(String path) {
        return TOP.resolve("docker").resolve(path);
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every shell script of the folder docker. */
    static List<Path> scripts() {
        return files().filter(file -> text(file).startsWith("#!/bin/sh")).toList();
    }

    /** Every image's recipe. */
    static List<Path> recipes() {
        return files().filter(file -> file.endsWith("Dockerfile")).toList();
    }

    private static Stream<Path> files() {
        try (Stream<Path> found = Files.walk(docker(""))) {
            return found
                    .filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(docker("private")))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Maven runs tests in their module, an IDE perhaps at the top. */
    private static Path top() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("docker/compose.yaml")) ? here : here.getParent();
    }
}
