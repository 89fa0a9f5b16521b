package io.onecamp.cli.command;

import io.onecamp.cli.exit.Exit;
import io.onecamp.cli.exit.Refusal;
import io.onecamp.cli.installation.Installation;
import io.onecamp.cli.program.Java;
import io.onecamp.cli.running.Checkout;
import io.onecamp.cli.running.Plan;
import io.onecamp.cli.screen.Screen;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code onecamp bench}: builds the benchmark and runs it in a JVM of its own, which is told what the server is told. */
@Command(
        name = "bench",
        description = {
            "Measures the running installation: timeline, post, live, search, up, or all of them.",
            "The first time it loads generated people and messages, which stay: use an installation of its own.",
            "Its options: onecamp bench --help"
        })
public final class Bench implements Callable<Integer> {
    private static final String HEAP = "512m";

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @Parameters(arity = "0..*", paramLabel = "WHAT", description = "Passed on, options of the benchmark included.")
    private List<String> words = List.of();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Checkout checkout = Checkout.here();
        Installation installation = Installation.existing(data.path())
                .filter(found -> found.state().read().choices().server() != null)
                .orElseThrow(() -> new Refusal(
                        Exit.DOWN,
                        "There is no installation in " + data.path() + ".",
                        "Start one: ./onecamp up --data " + data.path()));
        Plan plan = Plan.of(installation, installation.state().read().choices());
        Path jar = checkout.bench();
        if (checkout.isStale(jar)) {
            new Screen(spec.commandLine().getOut()).pass("  building the benchmark ...");
            checkout.build(jar);
        }
        return run(checkout, plan, jar);
    }

    private int run(Checkout checkout, Plan plan, Path jar) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(Java.command(HEAP, "-jar", jar.toString()));
        command.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        Set<String> told = new TreeSet<>(plan.values().environment().keySet());
        // What its user has set is theirs, and stays for every command that it runs.
        told.removeAll(builder.environment().keySet());
        builder.environment().putAll(plan.values().environment());
        builder.environment().put("ONECAMP_BENCH_TOLD", String.join(",", told));
        builder.environment().put("JAVA_HOME", Java.home().toString());
        builder.environment().put("ONECAMP_BENCH_URL", plan.product().url());
        builder.environment()
                .put("ONECAMP_BENCH_DATA", plan.installation().data().root().toString());
        builder.environment().put("ONECAMP_BENCH_HOME", checkout.root().toString());
        Process process = builder.start();
        // Ctrl-C reaches both; this one stays until the other has written what it has.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> process.onExit().join()));
        return process.waitFor();
    }
}
