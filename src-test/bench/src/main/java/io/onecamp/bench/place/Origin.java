package io.onecamp.bench.place;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the command {@code onecamp bench} says by its environment, besides the product's own settings.
 *
 * @param url where the product is
 * @param data the installation's folder
 * @param command the program {@code onecamp}
 * @param home the source tree
 * @param told the variables that the command added for this process
 */
public record Origin(String url, Path data, String command, Path home, Set<String> told) {
    public static final String URL = "ONECAMP_BENCH_URL";
    public static final String DATA = "ONECAMP_BENCH_DATA";
    public static final String HOME = "ONECAMP_BENCH_HOME";
    public static final String TOLD = "ONECAMP_BENCH_TOLD";

    /** @throws IllegalStateException where it was not started by the command */
    public static Origin of(Map<String, String> environment) {
        Path home = Path.of(said(environment, HOME));
        return new Origin(
                said(environment, URL),
                Path.of(said(environment, DATA)),
                home.resolve("onecamp").toString(),
                home,
                Set.of(said(environment, TOLD).split(",")));
    }

    private static String said(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name))
                .orElseThrow(() -> new IllegalStateException(
                        name + " is not set: start this by ./onecamp bench, which knows the installation"));
    }

    /** The commit of the source tree, marked where files have changed since; "unknown" without git. */
    public String commit() {
        String commit = git("rev-parse", "--short", "HEAD");
        if (commit.isEmpty()) {
            return "unknown";
        }
        return git("status", "--porcelain", "--untracked-files=no").isEmpty() ? commit : commit + " with changes";
    }

    private String git(String... words) {
        try {
            java.util.List<String> all = new java.util.ArrayList<>(java.util.List.of("git", "-C", home.toString()));
            all.addAll(java.util.List.of(words));
            Process process = new ProcessBuilder(all)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.waitFor() == 0 ? said : "";
        } catch (IOException noGit) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
