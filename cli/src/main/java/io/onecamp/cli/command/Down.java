package io.onecamp.cli.command;

import io.onecamp.cli.exit.Exit;
import io.onecamp.cli.installation.Installation;
import io.onecamp.cli.installation.Lock;
import io.onecamp.cli.installation.Removal;
import io.onecamp.cli.running.Logs;
import io.onecamp.cli.running.Stopper;
import io.onecamp.cli.screen.Screen;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code onecamp down}. */
@Command(name = "down", description = "Stops the server and the stores.", mixinStandardHelpOptions = true)
public final class Down implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @Option(names = "--delete-data", description = "Afterwards delete everything people said and kept. Asks first.")
    private boolean deleteData;

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    @Override
    public Integer call() throws IOException {
        Screen screen = new Screen(spec.commandLine().getOut());
        Optional<Installation> found = Installation.existing(data.path());
        if (found.isEmpty()) {
            screen.say("There is no installation in " + data.path() + ".");
            return Exit.OK.code();
        }
        Installation installation = found.get();
        if (deleteData && !yes && !confirmed(installation, screen)) {
            screen.say("Nothing was stopped or deleted.");
            return Exit.FAILED.code();
        }
        Lock.holding(installation.data(), PATIENCE, () -> {
            stop(installation, screen);
            if (deleteData) {
                new Removal(installation.data()).run();
                screen.say("The data in " + installation.data().root() + " are deleted.");
            }
        });
        return Exit.OK.code();
    }

    private static void stop(Installation installation, Screen screen) throws IOException {
        new Logs(installation.data()).turnOver();
        List<String> stopped = new Stopper(installation).stopAll();
        stopped.forEach(name -> screen.ok(name, "stopped"));
        screen.say(stopped.isEmpty() ? "Nothing was running." : "OneCamp is down; its data stay.");
    }

    private static boolean confirmed(Installation installation, Screen screen) throws IOException {
        screen.say("This deletes every account, message and file in "
                + installation.data().root() + " for good.");
        screen.say("Type \"delete\" to go on:");
        String answer = new BufferedReader(new InputStreamReader(System.in)).readLine();
        return "delete".equals(answer);
    }
}
