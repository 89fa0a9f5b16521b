package io.onecamp.cli.command;

import io.onecamp.cli.exit.Exit;
import io.onecamp.cli.exit.Refusal;
import io.onecamp.cli.installation.Installation;
import io.onecamp.cli.program.Java;
import io.onecamp.cli.running.Checkout;
import io.onecamp.cli.running.Plan;
import io.onecamp.cli.running.Tool;
import io.onecamp.cli.screen.Screen;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Builds a program beside the product and runs it in a JVM of its own. */
final class PassedOn {
    private static final String HEAP = "512m";
    private static final List<String> HELP = List.of("-h", "--help", "-V", "--version");

    private final Tool tool;
    private final Screen screen;

    PassedOn(Tool tool, Screen screen) {
        this.tool = tool;
        this.screen = screen;
    }

    /**
     * Runs it to its end; answers its exit code. Asked for its help it needs no installation.
     *
     * @param data the folder of the installation
     * @param words passed on
     */
    int run(Path data, List<String> words) throws IOException, InterruptedException {
        Checkout checkout = Checkout.here();
        Map<String, String> told = words.stream().anyMatch(HELP::contains) ? Map.of() : told(checkout, data);
        Path jar = checkout.archive(tool);
        if (checkout.isStale(tool)) {
            screen.pass("  building the " + tool.title() + " ...");
            checkout.build(jar);
        }
        List<String> command = new ArrayList<>(Java.command(HEAP, "-jar", jar.toString()));
        command.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().putAll(told);
        builder.environment().put("JAVA_HOME", Java.home().toString());
        Process process = builder.start();
        // Ctrl-C reaches both; this one stays until the other has written what it has.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> process.onExit().join()));
        return process.waitFor();
    }

    private Map<String, String> told(Checkout checkout, Path data) throws IOException {
        Installation installation = Installation.existing(data)
                .filter(found -> found.state().read().choices().server() != null)
                .orElseThrow(() -> new Refusal(
                        Exit.DOWN,
                        "There is no installation in " + data + ".",
                        "Start one: ./onecamp up --data " + data));
        return tool.told(Plan.of(installation, installation.state().read().choices()), checkout);
    }
}
