package io.onecamp.cli.store;

import io.onecamp.cli.process.OnPath;
import io.onecamp.cli.process.Output;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Dgraph an operator has installed; there is none to be had from Maven.
 *
 * @param file the program
 * @param version its version, as it tells it
 */
record DgraphProgram(Path file, String version) {
    private static final Pattern VERSION = Pattern.compile("Dgraph version\\s*:\\s*(\\S+)");

    static Optional<DgraphProgram> installed() {
        return OnPath.find("dgraph").map(file -> new DgraphProgram(file, versionOf(file)));
    }

    String title() {
        return "Dgraph " + version;
    }

    private static String versionOf(Path file) {
        Output told = Output.of(List.of(file.toString(), "version"), Map.of(), Duration.ofSeconds(20));
        Matcher version = VERSION.matcher(told.text());
        return version.find() ? version.group(1) : "of unknown version";
    }
}
