package io.onecamp.cli.store;

import io.onecamp.cli.installation.Installation;
import io.onecamp.cli.installation.Secret;
import io.onecamp.cli.process.Launch;
import io.onecamp.cli.process.OnPath;
import io.onecamp.cli.program.Health;
import io.onecamp.cli.program.Http;
import io.onecamp.cli.program.Program;
import io.onecamp.cli.program.Supplies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The MinIO an operator has installed. */
final class Minio implements Program {
    static final String USER = "onecamp";
    private static final String NAME = "minio";

    private final Installation installation;
    private final Path program;

    Minio(Installation installation, Path program) {
        this.installation = installation;
        this.program = program;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title() {
        return "MinIO, installed";
    }

    @Override
    public int port() {
        return installation.port("s3");
    }

    @Override
    public Launch prepare(Supplies supplies) throws IOException {
        Path folder = installation.data().at(NAME);
        Path files = Files.createDirectories(folder.resolve("files"));
        Path certificates = Files.createDirectories(folder.resolve("certificates"));
        List<String> words = List.of(
                program.toString(),
                "server",
                "--quiet",
                "--certs-dir=" + certificates,
                "--address=127.0.0.1:" + port(),
                "--console-address=127.0.0.1:" + installation.port("s3-console"),
                files.toString());
        Map<String, String> environment = Map.of(
                "MINIO_ROOT_USER", USER,
                "MINIO_ROOT_PASSWORD", installation.secrets().of(Secret.S3_SECRET),
                "MINIO_BROWSER", "off",
                "MINIO_UPDATE", "off",
                "GOMEMLIMIT", "256MiB");
        return new Launch(
                OnPath.realName(program),
                words,
                environment,
                folder,
                installation.data().log(NAME));
    }

    @Override
    public Health health() {
        return Http.health("http://127.0.0.1:" + port() + "/minio/health/ready", 200, title());
    }
}
