package io.onecamp.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.onecamp.cli.exit.Exit;
import io.onecamp.cli.screen.Screen;
import java.io.IOException;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code onecamp rebuild}. */
@Command(
        name = "rebuild",
        description = "Fills a store again from what was decided, while people work.",
        mixinStandardHelpOptions = true,
        subcommands = RebuildSearch.class)
public final class Rebuild implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Say what to rebuild: onecamp rebuild graph, or onecamp rebuild search");
    }

    /** {@code onecamp rebuild graph}. */
    @Command(
            name = "graph",
            description = "Sends the state of everything to the graph once more; what is there and newer stays.",
            mixinStandardHelpOptions = true)
    int graph(@Mixin DataOption data, @Option(names = "--wipe", description = "Empty the graph first.") boolean wipe)
            throws IOException {
        Screen screen = new Screen(spec.commandLine().getOut());
        Comparing comparing = new Comparing(Operator.of(data.path(), Exit.DOWN), screen);
        JsonNode sent = comparing.run("/admin/rebuilds/graph", Map.of("wipe", wipe));
        if (!sent.path("skipped").isEmpty()) {
            screen.say("The graph did not answer; what was sent stays sent. Run it again when it does.");
            return Exit.FAILED.code();
        }
        screen.say(sent.path("done").asText() + " things were sent. "
                + (wipe
                        ? "What people wrote meanwhile is being compared and mended."
                        : "`onecamp doctor --store graph` compares."));
        return Exit.OK.code();
    }
}
