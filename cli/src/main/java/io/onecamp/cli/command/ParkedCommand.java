package io.onecamp.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.onecamp.cli.exit.Exit;
import io.onecamp.cli.running.Admin;
import io.onecamp.cli.screen.Screen;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code onecamp parked}. */
@Command(
        name = "parked",
        description = "What a store refused again and again, and what to do about it.",
        mixinStandardHelpOptions = true)
public final class ParkedCommand implements Runnable {
    private static final int AT_ONCE = 200;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Say what to do: onecamp parked list, parked resend ID, or parked discard ID");
    }

    /** {@code onecamp parked list}. */
    @Command(
            name = "list",
            description = "Lists what is parked. Exit code 0: nothing is, 4: something is.",
            mixinStandardHelpOptions = true)
    int list(@Mixin DataOption data, @Option(names = "--json", description = "For programs.") boolean json)
            throws IOException {
        Screen screen = new Screen(spec.commandLine().getOut());
        List<JsonNode> parked = all(Admin.of(data.path()));
        if (json) {
            screen.say(parked.toString());
        } else if (parked.isEmpty()) {
            screen.say("Nothing is parked.");
        } else {
            screen.table(rows(parked));
            screen.say("People read all of it all the same. When what is wrong is mended: onecamp parked resend ID");
        }
        return (parked.isEmpty() ? Exit.OK : Exit.DEGRADED).code();
    }

    private static List<JsonNode> all(Admin admin) throws IOException {
        List<JsonNode> all = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = admin.get("/parked?limit=" + AT_ONCE + cursor);
            page.path("parked").forEach(all::add);
            cursor = page.has("cursor") ? "&cursor=" + page.path("cursor").asText() : "";
        } while (!cursor.isEmpty());
        return all;
    }

    private static List<List<String>> rows(List<JsonNode> parked) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("ID", "STORE", "WHAT", "ENTRY", "SINCE", "WHY"));
        parked.forEach(one -> rows.add(List.of(
                one.path("id").asText(),
                one.path("relay").asText(),
                one.path("kind").asText(),
                one.path("entry").asText(),
                one.path("parkedAt").asText(),
                one.path("error").asText())));
        return rows;
    }

    /** {@code onecamp parked resend}. */
    @Command(
            name = "resend",
            description = "Has one, or all of them, tried again: after what was wrong has been mended.",
            mixinStandardHelpOptions = true)
    int resend(
            @Mixin DataOption data,
            @Parameters(paramLabel = "ID|all", description = "From the list.") String id,
            @Option(names = "--reason", description = "Kept in the audit.", defaultValue = "sent again by the operator")
                    String reason)
            throws IOException {
        Screen screen = new Screen(spec.commandLine().getOut());
        Admin admin = Admin.of(data.path());
        List<String> ids = id.equals("all")
                ? all(admin).stream().map(one -> one.path("id").asText()).toList()
                : List.of(number(id));
        for (String one : ids) {
            admin.post("/parked/" + one + "/resends", Map.of("reason", reason));
        }
        screen.say(ids.size() + " sent again. In a moment, onecamp parked list tells what is refused still.");
        return Exit.OK.code();
    }

    /** {@code onecamp parked discard}. */
    @Command(
            name = "discard",
            description = "Gives one up: what it said is withdrawn for everybody, and its author told.",
            mixinStandardHelpOptions = true)
    int discard(
            @Mixin DataOption data,
            @Parameters(paramLabel = "ID", description = "From the list.") String id,
            @Option(names = "--entry", required = true, description = "Its entry, from the list, to confirm.")
                    long entry,
            @Option(names = "--reason", required = true, description = "Kept in the audit.") String reason)
            throws IOException {
        Screen screen = new Screen(spec.commandLine().getOut());
        JsonNode done = Admin.of(data.path())
                .post("/parked/" + number(id) + "/discards", Map.of("reason", reason, "entry", entry));
        screen.say(
                done.path("outcome").asText().equals("withdrawn")
                        ? "Withdrawn. Its number stays with a mark, and its author can read it and say it again."
                        : "It was edited or deleted since, and that is sent instead. Nothing is withdrawn.");
        return Exit.OK.code();
    }

    private String number(String id) {
        if (!id.matches("[0-9]{1,18}")) {
            throw new ParameterException(spec.commandLine(), "An id is a number, from: onecamp parked list");
        }
        return id;
    }
}
