package io.onecamp.cli.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.onecamp.cli.exit.Exit;
import io.onecamp.cli.installation.Installation;
import io.onecamp.cli.running.Logs;
import io.onecamp.cli.running.Plan;
import io.onecamp.cli.running.Report;
import io.onecamp.cli.screen.Screen;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code onecamp status}. */
@Command(
        name = "status",
        description = "Tells what runs, where, and how it is. Exit code 0: all is well, 3: down, 4: degraded.",
        mixinStandardHelpOptions = true)
public final class Status implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @Option(names = "--json", description = "For programs.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Screen screen = new Screen(spec.commandLine().getOut());
        Optional<Installation> found = Installation.existing(data.path())
                .filter(installation -> installation.state().read().choices().server() != null);
        if (found.isEmpty()) {
            screen.say(json ? "{\"state\":\"down\"}" : "There is no installation in " + data.path() + ".");
            return Exit.DOWN.code();
        }
        Installation installation = found.get();
        new Logs(installation.data()).turnOver();
        Report report =
                Report.of(Plan.of(installation, installation.state().read().choices()));
        if (json) {
            ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
            screen.say(mapper.writeValueAsString(report));
        } else {
            screen.say("OneCamp is " + report.state() + ", " + report.url() + ", data in " + report.data());
            screen.table(StatusTable.rows(report));
            if (report.state().equals("degraded")) {
                screen.say("`onecamp up` starts what does not run and leaves the rest alone.");
            }
        }
        return exit(report).code();
    }

    private static Exit exit(Report report) {
        return switch (report.state()) {
            case "up" -> Exit.OK;
            case "down" -> Exit.DOWN;
            default -> Exit.DEGRADED;
        };
    }
}
