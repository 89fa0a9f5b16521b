package io.onecamp.cli.command;

import io.onecamp.cli.artifact.Cache;
import io.onecamp.cli.artifact.Downloads;
import io.onecamp.cli.artifact.Repository;
import io.onecamp.cli.artifact.Versions;
import io.onecamp.cli.check.Machine;
import io.onecamp.cli.exit.Exit;
import io.onecamp.cli.exit.Refusal;
import io.onecamp.cli.installation.Choices;
import io.onecamp.cli.installation.Configuration;
import io.onecamp.cli.installation.Installation;
import io.onecamp.cli.installation.Lock;
import io.onecamp.cli.installation.State;
import io.onecamp.cli.process.ProcessTable;
import io.onecamp.cli.program.Program;
import io.onecamp.cli.program.Supplies;
import io.onecamp.cli.running.Checkout;
import io.onecamp.cli.running.Logs;
import io.onecamp.cli.running.Plan;
import io.onecamp.cli.running.Raising;
import io.onecamp.cli.running.Report;
import io.onecamp.cli.screen.Screen;
import io.onecamp.cli.server.Servers;
import io.onecamp.cli.server.Settings.Archives;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code onecamp up}. */
@Command(
        name = "up",
        description = "Starts the stores and the server; mends what has died; says where everything is.",
        mixinStandardHelpOptions = true)
public final class Up implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @Mixin
    private UpOptions options;

    @Option(names = "--foreground", description = "Stay attached; Ctrl-C stops everything.")
    private boolean foreground;

    @Override
    public Integer call() throws IOException {
        Screen screen = new Screen(spec.commandLine().getOut());
        Installation installation = Installation.open(data.path());
        Lock.holding(installation.data(), PATIENCE, () -> {
            new Logs(installation.data()).turnOver();
            raise(installation, screen);
        });
        if (foreground) {
            new Foreground(installation, screen).stay();
        }
        return Exit.OK.code();
    }

    private void raise(Installation installation, Screen screen) throws IOException {
        long begin = System.nanoTime();
        refuseMistakes(installation);
        State before = installation.state().read();
        Choices choices = options.choices(installation);
        refuseOtherChoices(before, choices);
        Plan plan = Plan.of(installation, choices);
        Welcome welcome = new Welcome(screen);
        if (allRun(before) && "up".equals(Report.of(plan).state())) {
            screen.say("OneCamp is running already, since " + before.startedAt() + ".");
            welcome.say(plan);
            return;
        }
        screen.say("OneCamp " + Versions.of("onecamp") + ", data in "
                + installation.data().root());
        Machine machine = new Machine(screen);
        machine.check(installation.data().root());
        if (!serverRuns(before)) {
            machine.checkPort(plan.product());
        }
        sayChoices(screen, choices, installation);
        installation.state().change(state -> state.choosing(choices));
        bringUp(plan, screen, choices);
        welcome.say(plan);
        String run = before.startedAt().isEmpty() ? "first run" : "later run";
        screen.say("Ready after " + Screen.time(Duration.ofNanos(System.nanoTime() - begin)) + " (" + run + ").");
    }

    private void bringUp(Plan plan, Screen screen, Choices choices) throws IOException {
        Installation installation = plan.installation();
        Servers kind = Plan.server(Objects.requireNonNull(choices.server()));
        Archives archives = options.archives();
        Program server = plan.server(kind, archives);
        boolean ran = serverRuns(installation.state().read());
        if (options.builds() && !ran) {
            build(kind.archive(archives), screen);
        }
        try (Repository repository = Repository.open(new Downloads(screen))) {
            Raising raising = new Raising(installation, new Supplies(repository, Cache.ofUser()), screen);
            raising.stores(plan.stores());
            if (!ran) {
                screen.pass("  " + server.title() + " starts and deploys the product ...");
            }
            raising.server(server);
        }
        if (!ran) {
            String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
            installation.state().change(state -> state.startedAt(now));
        }
    }

    private static void build(Path archive, Screen screen) throws IOException {
        Checkout checkout = Checkout.here();
        if (checkout.isStale(archive)) {
            long begin = System.nanoTime();
            screen.pass("  building the product; the first time this fetches what it is built from ...");
            checkout.build(archive);
            screen.ok(
                    "built", archive.getFileName() + " in " + Screen.time(Duration.ofNanos(System.nanoTime() - begin)));
        }
    }

    private static void sayChoices(Screen screen, Choices choices, Installation installation) {
        boolean remembered = installation.state().read().choices().graph() != null;
        screen.ok("Graph", choices.graph() + (remembered ? ", as before" : ""));
        for (String unknown : installation.configuration().unknown()) {
            screen.bad("Setting", unknown + " in onecamp.properties is no key of the product; see `onecamp config`");
        }
    }

    /** The product would say so, too, but only when its stores run and it has been deployed. */
    private static void refuseMistakes(Installation installation) throws IOException {
        List<String> mistakes = installation.configuration().mistakes();
        if (!mistakes.isEmpty()) {
            throw new Refusal(
                    Exit.USAGE,
                    String.join(" ", mistakes),
                    "Correct it in the environment or in "
                            + installation.data().root().resolve(Configuration.FILE)
                            + ". What each setting means: ./onecamp config");
        }
    }

    /** What is chosen at the start of the server cannot change while it runs. */
    private static void refuseOtherChoices(State before, Choices now) {
        if (serverRuns(before) && !before.choices().equals(now)) {
            throw new Refusal(
                    Exit.USAGE,
                    "OneCamp runs already, with other options: --server "
                            + before.choices().server() + " --graph "
                            + before.choices().graph() + " --port "
                            + before.choices().port() + " --bind "
                            + before.choices().bind() + ".",
                    "Stop it first: ./onecamp down");
        }
    }

    private static boolean serverRuns(State state) {
        return java.util.stream.Stream.of("wildfly", "payara", "micro")
                .flatMap(name -> state.process(name).stream())
                .anyMatch(ProcessTable::runs);
    }

    private static boolean allRun(State state) {
        return serverRuns(state) && state.processes().values().stream().allMatch(ProcessTable::runs);
    }
}
