package io.onecamp.cli.store;

import io.onecamp.cli.artifact.Coordinates;
import io.onecamp.cli.artifact.Versions;
import io.onecamp.cli.installation.Installation;
import io.onecamp.cli.installation.PrivateFile;
import io.onecamp.cli.installation.Secret;
import io.onecamp.cli.process.Launch;
import io.onecamp.cli.program.Health;
import io.onecamp.cli.program.Http;
import io.onecamp.cli.program.Java;
import io.onecamp.cli.program.Program;
import io.onecamp.cli.program.Supplies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The S3 protocol over a folder, in a JVM of its own: for machines without MinIO. */
final class S3Proxy implements Program {
    private static final String NAME = "s3proxy";

    private final Installation installation;

    S3Proxy(Installation installation) {
        this.installation = installation;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title() {
        return "S3Proxy " + Versions.of(NAME) + ", embedded";
    }

    @Override
    public int port() {
        return installation.port("s3");
    }

    @Override
    public Launch prepare(Supplies supplies) throws IOException {
        Path jar = supplies.repository()
                .file(new Coordinates("org.gaul", NAME, "jar-with-dependencies", "jar", Versions.of(NAME)));
        Path folder = installation.data().at(NAME);
        Path files = Files.createDirectories(folder.resolve("files"));
        Path properties = folder.resolve("s3proxy.properties");
        PrivateFile.write(properties, properties(files));
        List<String> words =
                Java.command("128m", "-XX:+UseSerialGC", "-jar", jar.toString(), "--properties", properties.toString());
        return new Launch("java", words, Map.of(), folder, installation.data().log(NAME));
    }

    /** A stranger is turned away, which is an answer. */
    @Override
    public Health health() {
        return Http.health("http://127.0.0.1:" + port() + "/", 403, title());
    }

    private String properties(Path files) {
        return """
                s3proxy.endpoint=http://127.0.0.1:%d
                s3proxy.authorization=aws-v2-or-v4
                s3proxy.identity=%s
                s3proxy.credential=%s
                jclouds.provider=filesystem-nio2
                jclouds.filesystem.basedir=%s
                """.formatted(port(), Minio.USER, installation.secrets().of(Secret.S3_SECRET), files);
    }
}
