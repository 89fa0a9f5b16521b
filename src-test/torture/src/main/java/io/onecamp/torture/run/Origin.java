package io.onecamp.torture.run;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What the command {@code onecamp torture} says by its environment.
 *
 * @param url where the product is
 * @param data the installation's folder
 * @param home the source tree
 */
public record Origin(String url, Path data, Path home) {
    /** @throws IllegalStateException where it was not started by the command */
    public static Origin of(Map<String, String> environment) {
        return new Origin(
                said(environment, "ONECAMP_TORTURE_URL"),
                Path.of(said(environment, "ONECAMP_TORTURE_DATA")),
                Path.of(said(environment, "ONECAMP_TORTURE_HOME")));
    }

    /** The program {@code onecamp}. */
    public String command() {
        return home.resolve("onecamp").toString();
    }

    private static String said(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name))
                .orElseThrow(() -> new IllegalStateException(
                        name + " is not set: start this by ./onecamp torture, which knows the installation"));
    }
}
