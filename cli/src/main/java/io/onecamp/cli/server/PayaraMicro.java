package io.onecamp.cli.server;

import io.onecamp.cli.artifact.Coordinates;
import io.onecamp.cli.artifact.Versions;
import io.onecamp.cli.installation.DataDirectory;
import io.onecamp.cli.installation.Installation;
import io.onecamp.cli.process.Launch;
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

/** Payara Micro with the product's web archive. All it writes is made anew at each start. */
final class PayaraMicro implements Program {
    private static final String NAME = "micro";

    private final Installation installation;
    private final Settings settings;
    private final ServerLog log;

    PayaraMicro(Installation installation, Settings settings) {
        this.installation = installation;
        this.settings = settings;
        this.log = new ServerLog(installation.data().logs().resolve("micro.0.log"));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title() {
        return "Payara Micro " + Versions.of("payara-micro");
    }

    @Override
    public int port() {
        return settings.product().port();
    }

    @Override
    public Launch prepare(Supplies supplies) throws IOException {
        log.begins();
        Path jar = supplies.repository()
                .file(Coordinates.jar("fish.payara.extras", "payara-micro", Versions.of("payara-micro")));
        Path folder = Files.createDirectories(installation.data().at(NAME));
        DataDirectory.deleteTree(folder.resolve("root"));
        Path archive = PayaraFiles.copied(settings.archives().war(), folder.resolve("onecamp.war"));
        Path commands = folder.resolve("before-boot");
        Files.writeString(commands, PayaraFiles.closed("http-listener", settings.product()));
        Path logging = folder.resolve("logging.properties");
        Files.writeString(logging, PayaraFiles.microLogging(installation.data().logs()));
        List<String> words = new ArrayList<>(Java.command(settings.heap(), "-Djava.awt.headless=true"));
        words.addAll(Java.smallServer());
        words.addAll(List.of(
                "-jar", jar.toString(), "--rootdir", folder.resolve("root").toString()));
        words.addAll(List.of("--nohazelcast", "--disablephonehome", "--port", Integer.toString(port())));
        words.addAll(List.of("--prebootcommandfile", commands.toString(), "--logproperties", logging.toString()));
        words.addAll(List.of("--contextroot", "/", "--deploy", archive.toString()));
        return new Launch(
                "java",
                words,
                settings.environment(),
                folder,
                installation.data().log("micro-console"));
    }

    @Override
    public Health health() {
        Health health = settings.product().health();
        return health.isUp() ? health : Refused.byPayaraMicro(log.text()).orElse(health);
    }

    @Override
    public Duration patience() {
        return Duration.ofMinutes(4);
    }
}
