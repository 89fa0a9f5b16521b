package io.onecamp.cli.artifact;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** The versions of the build's parent, so that they are written down in one place only. */
public final class Versions {
    private static final Properties VALUES = load();

    private Versions() {}

    /** The version of that program, as named in {@code versions.properties}. */
    public static String of(String program) {
        return Objects.requireNonNull(VALUES.getProperty(program), program);
    }

    private static Properties load() {
        Properties values = new Properties();
        try (InputStream in = Versions.class.getResourceAsStream("versions.properties")) {
            values.load(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return values;
    }
}
