package io.onecamp.cli.running;

import io.onecamp.cli.exit.Exit;
import io.onecamp.cli.exit.Refusal;
import io.onecamp.cli.process.Output;
import io.onecamp.cli.program.Java;
import io.onecamp.cli.server.Settings.Archives;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The source tree the command belongs to, from which it builds what is missing.
 *
 * @param root the folder with the parent {@code pom.xml}
 */
public record Checkout(Path root) {
    private static final Duration LIMIT = Duration.ofMinutes(40);
    private static final List<String> MODULES = List.of("domain", "persistence", "ejb", "web", "ear");

    /** Said by the script; else found above the place where these classes lie. */
    public static Checkout here() {
        String said = System.getProperty("onecamp.home");
        if (said != null) {
            return new Checkout(Path.of(said).toAbsolutePath());
        }
        for (Path at = ownPlace(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve("mvnw"))) {
                return new Checkout(at);
            }
        }
        return new Checkout(Path.of("").toAbsolutePath());
    }

    /** Where the build leaves the product. */
    public Archives archives() {
        return new Archives(root.resolve("ear/full/target/onecamp.ear"), root.resolve("ear/micro/target/onecamp.war"));
    }

    /** Where the build leaves that program. */
    public Path archive(Tool tool) {
        return root.resolve(tool.archive());
    }

    /** Whether that archive of the product is missing or older than a source file it is made of. */
    public boolean isStale(Path archive) throws IOException {
        return isStale(archive, MODULES);
    }

    /** Whether that program is missing or older than a source file it is made of. */
    public boolean isStale(Tool tool) throws IOException {
        return isStale(archive(tool), tool.modules());
    }

    private boolean isStale(Path archive, List<String> modules) throws IOException {
        if (!Files.exists(archive)) {
            return true;
        }
        FileTime built = Files.getLastModifiedTime(archive);
        for (String module : modules) {
            if (newest(root.resolve(module))
                    .filter(time -> time.compareTo(built) > 0)
                    .isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** Builds that archive without the tests. */
    public void build(Path archive) throws IOException {
        String module = root.relativize(archive.resolve("../..").normalize()).toString();
        Output done = maven(List.of("-q", "-pl", module, "-am", "package", "-DskipTests"));
        if (!done.success() || !Files.exists(archive)) {
            throw new Refusal(
                    Exit.BUILD,
                    "The product could not be built:\n" + done.text(),
                    "Run ./mvnw package -DskipTests to see all of it.");
        }
        // Maven leaves an archive alone whose content has not changed; it is up to date all the same.
        Files.setLastModifiedTime(archive, FileTime.from(Instant.now()));
    }

    /** Runs the whole build with its tests, showing what it prints; answers its exit status. */
    public int verify(List<String> arguments) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(root.resolve("mvnw").toString(), "verify"));
        words.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(words).directory(root.toFile()).inheritIO();
        builder.environment().put("JAVA_HOME", Java.home().toString());
        return builder.start().waitFor();
    }

    private Output maven(List<String> arguments) {
        List<String> words = new ArrayList<>(List.of(
                root.resolve("mvnw").toString(), "-f", root.resolve("pom.xml").toString()));
        words.addAll(arguments);
        return Output.of(words, Map.of("JAVA_HOME", Java.home().toString()), LIMIT);
    }

    private static Optional<FileTime> newest(Path module) throws IOException {
        try (Stream<Path> files = Files.walk(module)) {
            return files.filter(file -> !file.toString().contains("/target/"))
                    .filter(file -> file.toString().contains("/src/") || file.endsWith("pom.xml"))
                    .filter(file -> !file.toString().contains("/src/test/"))
                    .filter(Files::isRegularFile)
                    .map(Checkout::changed)
                    .max(FileTime::compareTo);
        }
    }

    private static FileTime changed(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException goneMeanwhile) {
            return FileTime.fromMillis(0);
        }
    }

    private static Path ownPlace() {
        try {
            return Path.of(Checkout.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
