package io.onecamp.cli.command;

import io.onecamp.cli.running.Checkout;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which installation a command is about. */
public final class DataOption {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The installation's folder; else $ONECAMP_DATA, else data in the source tree.")
    private @Nullable Path data;

    Path path() {
        return Optional.ofNullable(data)
                .or(() -> Optional.ofNullable(System.getenv("ONECAMP_DATA")).map(Path::of))
                .orElseGet(() -> Checkout.here().root().resolve("data"));
    }
}
