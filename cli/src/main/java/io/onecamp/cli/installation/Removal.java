package io.onecamp.cli.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Deletes what an installation has put into its folder, and nothing else there: the folder may have been given by
 * mistake, and {@code onecamp.properties} is the operator's.
 */
public final class Removal {
    /** By the start of the name, so that unfinished and versioned folders are among them. */
    private static final List<String> OURS = List.of(
            "state.json",
            "secrets.properties",
            "postgres",
            "dgraph-",
            "redis",
            "minio",
            "s3proxy",
            "opensearch",
            "wildfly-",
            "payara-",
            "micro",
            "logs");

    private final DataDirectory data;

    /** Of that folder. */
    public Removal(DataDirectory data) {
        this.data = data;
    }

    /** Deletes; only after everything has been stopped. */
    public void run() throws IOException {
        try (Stream<Path> files = Files.list(data.root())) {
            for (Path file : files.filter(Removal::isOurs).toList()) {
                DataDirectory.deleteTree(file);
            }
        }
    }

    private static boolean isOurs(Path file) {
        return OURS.stream().anyMatch(file.getFileName().toString()::startsWith);
    }
}
