package io.onecamp.test.product;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** What the build tells the tests, as system properties {@code onecamp.test.*}. */
public final class Given {
    private Given() {}

    /** A value that must be there. */
    public static String text(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalStateException(
                        "onecamp.test." + name + " is not given; docs/testing.md says how to run one story"));
    }

    /** A value that may be left out. */
    public static Optional<String> find(String name) {
        return Optional.ofNullable(System.getProperty("onecamp.test." + name)).filter(text -> !text.isBlank());
    }

    /** The graph that was asked for; else dgraph where there is a program of that name, else sql. */
    public static String graph() {
        return find("graph").orElseGet(() -> isThere("dgraph") ? "dgraph" : "sql");
    }

    private static boolean isThere(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> new File(folder, program).canExecute());
    }

    /** A folder that must be given. */
    public static Path folder(String name) {
        return path(name);
    }

    static Path path(String name) {
        return Path.of(text(name)).toAbsolutePath().normalize();
    }
}
