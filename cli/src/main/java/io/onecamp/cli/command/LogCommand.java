package io.onecamp.cli.command;

import io.onecamp.cli.exit.Exit;
import io.onecamp.cli.exit.Refusal;
import io.onecamp.cli.installation.Installation;
import io.onecamp.cli.running.Logs;
import io.onecamp.cli.screen.Screen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code onecamp logs}. */
@Command(
        name = "logs",
        description = "Shows the end of the logs: of all, or of one store or server.",
        mixinStandardHelpOptions = true)
public final class LogCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @Parameters(
            arity = "0..1",
            paramLabel = "STORE",
            description = "wildfly, payara, micro, postgres, dgraph, redis, s3, minio, s3proxy or opensearch.")
    private @Nullable String store;

    @Option(
            names = {"-f", "--follow"},
            description = "Go on showing what comes.")
    private boolean follow;

    @Option(
            names = {"-n", "--lines"},
            paramLabel = "N",
            description = "Lines to begin with; ${DEFAULT-VALUE}.")
    private int lines = 40;

    @Override
    public Integer call() throws IOException {
        Screen screen = new Screen(spec.commandLine().getOut());
        Installation installation = Installation.existing(data.path())
                .orElseThrow(() -> new Refusal(
                        Exit.DOWN, "There is no installation in " + data.path() + ".", "Start one: ./onecamp up"));
        Logs logs = new Logs(installation.data());
        logs.turnOver();
        List<Path> files = files(installation);
        for (Path file : files) {
            if (files.size() > 1) {
                screen.say("==> " + file + " <==");
            }
            logs.tail(file, lines).forEach(screen::say);
        }
        if (follow) {
            follow(files.stream().map(Followed::new).toList(), screen);
        }
        return Exit.OK.code();
    }

    private List<Path> files(Installation installation) throws IOException {
        String wanted = store == null ? "" : store.equals("s3") ? s3(installation) : store;
        try (Stream<Path> all = Files.list(installation.data().logs())) {
            List<Path> files = all.filter(file -> file.toString().endsWith(".log"))
                    .filter(file -> !file.toString().matches(".*\\.[1-9]\\.log"))
                    .filter(file -> file.getFileName().toString().startsWith(wanted))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new Refusal(
                        Exit.USAGE,
                        "There is no log of \"" + wanted + "\".",
                        "See `onecamp status` for the names of what has run here.");
            }
            return files;
        }
    }

    private static String s3(Installation installation) {
        String blobs = installation.state().read().choices().blobs();
        return blobs == null ? "minio" : blobs;
    }

    private static void follow(List<Followed> files, Screen screen) throws IOException {
        while (!Thread.currentThread().isInterrupted()) {
            for (Followed file : files) {
                file.news().lines().forEach(screen::say);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(300));
        }
    }
}
