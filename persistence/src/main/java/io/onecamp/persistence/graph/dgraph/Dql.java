package io.onecamp.persistence.graph.dgraph;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A piece of DQL kept as a resource. Its gaps are filled with names that this package makes up (numbered variables,
 * predicates); values never: they travel as the request's variables.
 */
final class Dql {
    private final String text;

    private Dql(String text) {
        this.text = text;
    }

    static Dql resource(String name) {
        return new Dql(text(name));
    }

    static String text(String name) {
        try (InputStream in = Dql.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + name + " is missing from this archive");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Dql with(String gap, Object name) {
        return new Dql(text.replace("{{" + gap + "}}", name.toString()));
    }

    @Override
    public String toString() {
        return text;
    }
}
