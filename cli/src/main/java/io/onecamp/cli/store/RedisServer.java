package io.onecamp.cli.store;

import io.onecamp.cli.artifact.Coordinates;
import io.onecamp.cli.artifact.Versions;
import io.onecamp.cli.installation.Installation;
import io.onecamp.cli.installation.PrivateFile;
import io.onecamp.cli.installation.Secret;
import io.onecamp.cli.process.Launch;
import io.onecamp.cli.process.OnPath;
import io.onecamp.cli.program.Health;
import io.onecamp.cli.program.Program;
import io.onecamp.cli.program.Supplies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Redis or Valkey, the installed one if there is one. What it keeps is disposable; a snapshot is kept all the same. */
final class RedisServer implements Program {
    private static final String NAME = "redis";

    private final Installation installation;
    private final Optional<Path> installed;

    RedisServer(Installation installation) {
        this.installation = installation;
        this.installed = OnPath.find("redis-server").or(() -> OnPath.find("valkey-server"));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title() {
        return installed.map(file -> file.getFileName() + ", installed").orElse("Redis 6.2, embedded");
    }

    @Override
    public int port() {
        return installation.port(NAME);
    }

    @Override
    public Launch prepare(Supplies supplies) throws IOException {
        Path program = installed.isPresent() ? installed.get() : embedded(supplies);
        Path folder = installation.data().at(NAME);
        Files.createDirectories(folder);
        Path configuration = folder.resolve("redis.conf");
        PrivateFile.write(configuration, configuration(folder));
        return new Launch(
                OnPath.realName(program),
                List.of(program.toString(), configuration.toString()),
                Map.of(),
                folder,
                installation.data().log(NAME));
    }

    @Override
    public Health health() {
        try {
            return Health.up(
                    "Redis " + new RedisQuestion(port(), installation.secrets().of(Secret.REDIS)).version());
        } catch (IOException e) {
            return Health.down(e);
        }
    }

    private String configuration(Path folder) {
        return """
                bind 127.0.0.1
                port %d
                protected-mode yes
                requirepass %s
                dir "%s"
                dbfilename onecamp.rdb
                save 900 1
                appendonly no
                maxmemory 256mb
                maxmemory-policy volatile-lru
                loglevel notice
                """.formatted(port(), installation.secrets().of(Secret.REDIS), folder);
    }

    private static Path embedded(Supplies supplies) throws IOException {
        Path jar = supplies.repository()
                .file(Coordinates.jar("com.github.codemonstur", "embedded-redis", Versions.of(NAME)));
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        String arch = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "amd64";
        try (Stream<Path> files = Files.list(supplies.cache().unzipped(jar))) {
            Path program = files.filter(file -> {
                        String name = file.getFileName().toString();
                        return name.startsWith("redis-server") && name.endsWith(os + "-" + arch);
                    })
                    .findFirst()
                    .orElseThrow(() -> new IOException("no embedded Redis for " + os + " on " + arch));
            Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
            return program;
        }
    }
}
