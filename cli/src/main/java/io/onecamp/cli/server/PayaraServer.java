package io.onecamp.cli.server;

import io.onecamp.cli.artifact.Coordinates;
import io.onecamp.cli.artifact.Versions;
import io.onecamp.cli.installation.DataDirectory;
import io.onecamp.cli.installation.Installation;
import io.onecamp.cli.installation.PrivateFile;
import io.onecamp.cli.installation.Secret;
import io.onecamp.cli.process.Launch;
import io.onecamp.cli.process.Output;
import io.onecamp.cli.program.Health;
import io.onecamp.cli.program.Java;
import io.onecamp.cli.program.Program;
import io.onecamp.cli.program.Supplies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Payara Server with a domain of its own. The domain is created once, with a generated key store password and
 * administrator; each start works on a fresh copy of it, so an earlier deployment is never in the way.
 */
final class PayaraServer implements Program {
    private static final String NAME = "payara";
    private static final String DOMAIN = "onecamp";
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final Installation installation;
    private final Settings settings;
    private final ServerLog log;

    PayaraServer(Installation installation, Settings settings) {
        this.installation = installation;
        this.settings = settings;
        this.log = new ServerLog(installation.data().log(NAME));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title() {
        return "Payara Server " + Versions.of(NAME);
    }

    @Override
    public int port() {
        return settings.product().port();
    }

    @Override
    public Launch prepare(Supplies supplies) throws IOException {
        log.begins();
        Path zip =
                supplies.repository().file(Coordinates.zip("fish.payara.distributions", "payara", Versions.of(NAME)));
        Path home = supplies.cache().unzipped(zip).resolve("payara6/glassfish");
        Path pristine = installation.data().whole("payara-" + Versions.of(NAME), empty -> create(home, empty));
        Path folder = Files.createDirectories(installation.data().at("payara-run"));
        DataDirectory.deleteTree(folder.resolve(DOMAIN));
        copy(pristine.resolve(DOMAIN), folder.resolve(DOMAIN));
        PrivateFile.write(folder.resolve("input"), "AS_ADMIN_MASTERPASSWORD=" + password() + "\n");
        return new Launch(
                        "java",
                        command(home, folder),
                        settings.environment(),
                        folder,
                        installation.data().log("payara-console"))
                .withInput(folder.resolve("input"));
    }

    @Override
    public Health health() {
        Health health = settings.product().health();
        return health.isUp() ? health : Refused.byPayaraServer(log.text()).orElse(health);
    }

    @Override
    public Duration patience() {
        return Duration.ofMinutes(5);
    }

    private void create(Path home, Path folder) throws IOException {
        asadmin(home, folder, List.of("create-domain", "--domaindir=" + folder, "--checkports=false", DOMAIN));
        Path configuration = folder.resolve(DOMAIN).resolve("config");
        Path logging = configuration.resolve("logging.properties");
        Files.writeString(
                logging,
                Files.readString(logging) + "\n"
                        + PayaraFiles.serverLogging(installation.data().log(NAME)));
        Path domain = configuration.resolve("domain.xml");
        Files.writeString(domain, PayaraFiles.withoutMessaging(Files.readString(domain)));
    }

    /**
     * What Payara's own start command would run, asked of it and run here, so that the process is known. Left out is
     * the OSGi shell, which would let any user of the machine in.
     */
    private List<String> command(Path home, Path folder) throws IOException {
        Path before = folder.resolve("before-boot");
        Files.writeString(
                before,
                PayaraFiles.closed("http-listener-1", settings.product())
                        + PayaraFiles.alone(installation.port("payara-administration")));
        Path archive = PayaraFiles.copied(settings.archives().ear(), folder.resolve("onecamp.ear"));
        Path after = folder.resolve("after-boot");
        Files.writeString(after, "deploy --name=onecamp --force=true " + archive + "\n");
        String told = asadmin(
                home,
                folder,
                List.of(
                        "start-domain",
                        "--dry-run",
                        "--domaindir=" + folder,
                        "--prebootcommandfile=" + before,
                        "--postbootcommandfile=" + after,
                        DOMAIN));
        return told.lines()
                .dropWhile(line -> !line.endsWith("/bin/java"))
                .takeWhile(line -> !line.isBlank())
                .filter(word -> !word.startsWith("-Dorg.glassfish.additionalOSGiBundlesToStart="))
                .map(word -> word.startsWith("-Xmx") ? "-Xmx" + settings.heap() : word)
                .toList();
    }

    /** Payara's administration offline. It takes passwords from a file, which is there only while it runs. */
    private String asadmin(Path home, Path folder, List<String> command) throws IOException {
        Path passwords = folder.resolve("passwords");
        PrivateFile.write(
                passwords, "AS_ADMIN_PASSWORD=" + password() + "\nAS_ADMIN_MASTERPASSWORD=" + password() + "\n");
        try {
            List<String> words = new ArrayList<>(Java.command("256m", "-jar"));
            words.add(home.resolve("lib/client/appserver-cli.jar").toString());
            words.addAll(List.of("--user=admin", "--passwordfile=" + passwords, "--interactive=false"));
            words.addAll(command);
            Output done = Output.of(words, Map.of("AS_JAVA", Java.home().toString()), LIMIT);
            if (!done.success()) {
                throw new IOException("Payara's " + command.getFirst() + " failed: " + done.text());
            }
            return done.text();
        } finally {
            Files.deleteIfExists(passwords);
        }
    }

    private String password() {
        return installation.secrets().of(Secret.PAYARA);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
