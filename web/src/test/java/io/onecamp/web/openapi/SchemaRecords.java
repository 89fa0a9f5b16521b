package io.onecamp.web.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The records of this module that have a schema, found among the classes that the build has just compiled. */
final class SchemaRecords {

    private SchemaRecords() {}

    static Map<String, Class<?>> byName() {
        try {
            Path classes = Path.of(OpenApiResource.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            Map<String, Class<?>> found = new TreeMap<>();
            try (Stream<Path> files = Files.walk(classes)) {
                files.map(classes::relativize)
                        .map(Path::toString)
                        .filter(name -> name.endsWith(".class") && name.contains("onecamp"))
                        .map(name -> name.substring(0, name.length() - ".class".length())
                                .replace('/', '.')
                                .replace('\\', '.'))
                        .filter(name -> !name.endsWith("package-info"))
                        .forEach(name -> add(found, name));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(Map<String, Class<?>> found, String name) {
        try {
            Class<?> type = Class.forName(name, false, SchemaRecords.class.getClassLoader());
            Schema schema = type.getAnnotation(Schema.class);
            if (type.isRecord() && schema != null) {
                found.put(schema.name().isEmpty() ? type.getSimpleName() : schema.name(), type);
            }
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
