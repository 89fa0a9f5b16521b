package io.onecamp.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.onecamp.cli.exit.Exit;
import io.onecamp.cli.running.Admin;
import io.onecamp.cli.screen.Screen;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code onecamp rebuild search}. */
@Command(
        name = "search",
        description = "Fills the search index anew, while people write and search.",
        mixinStandardHelpOptions = true)
public final class RebuildSearch implements Callable<Integer> {
    private static final String PATH = "/rebuilds/search";
    private static final long EVERY_SECOND = TimeUnit.SECONDS.toNanos(1);

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @Option(names = "--cancel", description = "Gives up the one that is under way.")
    private boolean cancel;

    @Option(names = "--no-wait", description = "Begins it and returns; it goes on by itself.")
    private boolean noWait;

    @Override
    public Integer call() throws IOException {
        Screen screen = new Screen(spec.commandLine().getOut());
        Admin admin = Admin.of(data.path());
        if (cancel) {
            admin.delete(PATH);
            screen.say("Given up. People search as before.");
            return Exit.OK.code();
        }
        JsonNode stands = admin.post(PATH, Map.of());
        if (noWait) {
            screen.say("Under way. It goes on by itself, also after a restart; the same command watches it.");
            return Exit.OK.code();
        }
        while (stands.path("state").asText().equals("under_way")) {
            screen.pass(progress(stands));
            LockSupport.parkNanos(EVERY_SECOND);
            stands = admin.get(PATH);
        }
        screen.say("The search index is " + stands.path("state").asText() + ": "
                + stands.path("all").asText()
                + " entries, begun " + stands.path("begunAt").asText() + ", ended "
                + stands.path("endedAt").asText() + ".");
        return (stands.path("state").asText().equals("done") ? Exit.OK : Exit.FAILED).code();
    }

    private static String progress(JsonNode stands) {
        return "  " + stands.path("done").asText() + " of " + stands.path("all").asText() + " entries"
                + (stands.has("entriesPerSecond")
                        ? ", " + stands.path("entriesPerSecond").asText() + " a second, done about "
                                + stands.path("expectedAt").asText()
                        : "");
    }
}
