package io.onecamp.cli.server;

import io.onecamp.cli.artifact.Coordinates;
import io.onecamp.cli.artifact.Versions;
import io.onecamp.cli.installation.DataDirectory;
import io.onecamp.cli.installation.Installation;
import io.onecamp.cli.process.Launch;
import io.onecamp.cli.process.Output;
import io.onecamp.cli.program.Health;
import io.onecamp.cli.program.Java;
import io.onecamp.cli.program.Program;
import io.onecamp.cli.program.Supplies;
import io.onecamp.domain.setting.Setting;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** WildFly with a base directory of its own; the distribution itself stays as unpacked. */
final class WildFly implements Program {
    private static final int LONGEST_NODE = 23;
    private static final String FOLDER = "wildfly-" + Versions.of("wildfly");

    /** The options WildFly's own start script adds on a modular JDK. */
    private static final List<String> OPENED = List.of(
            "--add-exports=java.desktop/sun.awt=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.ldap=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.url.ldap=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.url.ldaps=ALL-UNNAMED",
            "--add-exports=jdk.naming.dns/com.sun.jndi.dns=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/java.lang.invoke=ALL-UNNAMED",
            "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED",
            "--add-opens=java.base/java.io=ALL-UNNAMED",
            "--add-opens=java.base/java.net=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.management/javax.management=ALL-UNNAMED",
            "--add-opens=java.naming/javax.naming=ALL-UNNAMED");

    private final Installation installation;
    private final Settings settings;

    WildFly(Installation installation, Settings settings) {
        this.installation = installation;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "wildfly";
    }

    @Override
    public String title() {
        return "WildFly " + Versions.of("wildfly");
    }

    @Override
    public int port() {
        return settings.product().port();
    }

    @Override
    public Launch prepare(Supplies supplies) throws IOException {
        Path zip = supplies.repository().file(Coordinates.zip("org.wildfly", "wildfly-dist", Versions.of("wildfly")));
        Path home = supplies.cache().unzipped(zip).resolve("wildfly-" + Versions.of("wildfly"));
        Path base = installation.data().whole(FOLDER, unfinished -> configure(home, unfinished));
        deploy(base.resolve("deployments"));
        return new Launch(
                "java",
                command(home, base),
                settings.environment(),
                base,
                installation.data().log("wildfly-console"));
    }

    @Override
    public Health health() {
        Health health = settings.product().health();
        return health.isUp() ? health : refused().orElse(health);
    }

    /** WildFly's own word, in a file beside the archive, that it could not deploy it. */
    private Optional<Health> refused() {
        Path mark = installation.data().at(FOLDER).resolve("deployments/onecamp.ear.failed");
        return Refused.byWildFly(mark);
    }

    @Override
    public Duration patience() {
        return Duration.ofMinutes(4);
    }

    private List<String> command(Path home, Path base) {
        List<String> words = new ArrayList<>(Java.command(settings.heap(), "-Djava.awt.headless=true"));
        words.addAll(Java.smallServer());
        words.addAll(OPENED);
        words.add("-Djava.net.preferIPv4Stack=" + !settings.product().bind().contains(":"));
        words.add("-Djboss.modules.system.pkgs=org.jboss.byteman");
        words.add("-Dorg.jboss.boot.log.file=" + installation.data().log("wildfly"));
        words.add("-Dlogging.configuration=file:" + base.resolve("configuration/logging.properties"));
        words.addAll(List.of("-jar", home.resolve("jboss-modules.jar").toString()));
        words.addAll(List.of("-mp", home.resolve("modules").toString(), "org.jboss.as.standalone"));
        words.add("-Djboss.home.dir=" + home);
        words.add("-Djboss.server.base.dir=" + base);
        words.add("-Djboss.server.log.dir=" + installation.data().logs());
        words.add("-Djboss.node.name=onecamp");
        words.add("-Djboss.tx.node.id=" + node());
        words.add("-Djboss.bind.address=" + settings.product().bind());
        words.add("-Djboss.http.port=" + port());
        words.add("-Djboss.bind.address.management=127.0.0.1");
        words.add("-Djboss.management.http.port=" + installation.port("wildfly-management"));
        return words;
    }

    /** Two servers on one database must not take each other's transactions for their own: 23 bytes at most. */
    private String node() {
        String name = settings.environment()
                .getOrDefault(Setting.NODE.environmentName(), Setting.NODE.standard())
                .replaceAll("[^A-Za-z0-9_.-]", "_");
        return name.substring(0, Math.min(name.length(), LONGEST_NODE));
    }

    /** What the server is told offline and once: see the script. */
    private void configure(Path home, Path base) throws IOException {
        copy(home.resolve("standalone/configuration"), base.resolve("configuration"));
        Files.createDirectories(base.resolve("deployments"));
        Path script = base.resolve("configuration/onecamp.cli");
        try (InputStream in = WildFly.class.getResourceAsStream("wildfly.cli")) {
            Files.copy(Objects.requireNonNull(in), script);
        }
        List<String> words = Java.command("256m", "-Djboss.server.base.dir=" + base, "-Djboss.home.dir=" + home);
        words.addAll(List.of("-jar", home.resolve("jboss-modules.jar").toString()));
        words.addAll(List.of("-mp", home.resolve("modules").toString(), "org.jboss.as.cli", "--file=" + script));
        Output done = Output.of(words, Map.of("JBOSS_HOME", home.toString()), Duration.ofMinutes(3));
        if (!done.success()) {
            throw new IOException("WildFly could not be configured: " + done.text());
        }
    }

    /** Present before the start, so it is deployed while the server boots. The scanner's old markers say nothing. */
    private void deploy(Path deployments) throws IOException {
        try (Stream<Path> old = Files.list(deployments)) {
            for (Path file : old.toList()) {
                DataDirectory.deleteTree(file);
            }
        }
        Files.copy(settings.archives().ear(), deployments.resolve("onecamp.ear"), StandardCopyOption.REPLACE_EXISTING);
        Files.createFile(deployments.resolve("onecamp.ear.dodeploy"));
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
