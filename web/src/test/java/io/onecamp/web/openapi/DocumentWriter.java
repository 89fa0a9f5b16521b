package io.onecamp.web.openapi;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.openapi.api.SmallRyeOpenAPI;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.jandex.Index;
import org.jboss.jandex.Indexer;

/**
 * Writes the description of the interface from the compiled code: {@code DocumentWriter VERSION OUTPUT CLASSES…}. A
 * program of its own, because it loads our classes, which the Java that runs Maven may be too old for.
 */
public final class DocumentWriter {
    private static final List<String> DESCRIBED = List.of("io/onecamp/web/", "io/onecamp/domain/failure/");

    private DocumentWriter() {}

    public static void main(String[] arguments) throws IOException {
        SmallRyeOpenAPI document = SmallRyeOpenAPI.builder()
                .withConfig(new SmallRyeConfigBuilder()
                        .withDefaultValues(information(arguments[0]))
                        .build())
                .withApplicationClassLoader(DocumentWriter.class.getClassLoader())
                .withIndex(index(Path.of(arguments[2])))
                .enableModelReader(false)
                .enableStandardStaticFiles(false)
                .addFilter(new ExactDocument())
                .build();
        Path output = Files.createDirectories(Path.of(arguments[1]));
        Files.writeString(output.resolve("openapi.json"), document.toJSON());
        Files.writeString(output.resolve("openapi.yaml"), document.toYAML());
    }

    private static Map<String, String> information(String version) {
        return Map.of(
                "mp.openapi.extensions.smallrye.info.title",
                "OneCamp",
                "mp.openapi.extensions.smallrye.info.version",
                version,
                "mp.openapi.extensions.smallrye.info.description",
                "People talk to each other, and programs with them. Times are UTC, RFC 3339 with milliseconds. "
                        + "Fields without a value are left out; lists are never absent.",
                "mp.openapi.extensions.smallrye.info.license.name",
                "Apache-2.0",
                "mp.openapi.extensions.smallrye.operationIdStrategy",
                "CLASS_METHOD");
    }

    private static Index index(Path classes) throws IOException {
        Indexer indexer = new Indexer();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.sorted().filter(f -> isDescribed(classes, f)).toList()) {
                try (InputStream in = Files.newInputStream(file)) {
                    indexer.index(in);
                }
            }
        }
        return indexer.complete();
    }

    private static boolean isDescribed(Path classes, Path file) {
        String name = classes.relativize(file).toString().replace('\\', '/');
        return name.endsWith(".class") && DESCRIBED.stream().anyMatch(name::startsWith);
    }
}
