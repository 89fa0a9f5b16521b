package io.onecamp.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.onecamp.cli.exit.Exit;
import io.onecamp.cli.screen.Screen;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code onecamp doctor}: whether the stores agree, and making them agree. */
@Command(
        name = "doctor",
        description = {
            "Compares every store with what was decided, and tells what differs. Changes nothing without --repair.",
            "Exit code 0: nothing differs, 3: something does, 4: something could not be compared."
        },
        mixinStandardHelpOptions = true)
public final class Doctor implements Callable<Integer> {
    /** One repair may bring another difference to light, as an edge to a node that was there twice. */
    private static final int REPAIRS = 3;

    private static final int SHOWN = 50;

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @Option(names = "--repair", description = "Mend what differs, then compare again.")
    private boolean repair;

    @Option(names = "--store", paramLabel = "STORE", description = "Only that store: graph, opensearch, s3 or redis.")
    private List<String> stores = List.of();

    @Option(names = "--json", description = "For programs.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Operator operator = Operator.of(data.path(), Exit.NOT_COMPARED);
        JsonNode found = repair ? repaired(operator) : compared(operator, false);
        Screen screen = screen();
        if (json) {
            ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
            screen.say(mapper.writeValueAsString(told(found)));
        } else {
            tell(screen, found);
        }
        return exit(found).code();
    }

    /** Mends and compares again, until nothing is left that can be mended. */
    private JsonNode repaired(Operator operator) throws IOException {
        for (int attempt = 1; ; attempt++) {
            long mended = compared(operator, true).path("mended").asLong();
            if (!json) {
                screen().say("Mended " + mended + (mended == 1 ? " thing." : " things."));
            }
            JsonNode again = compared(operator, false);
            if (attempt == REPAIRS || mended == 0 || again.path("differences").isEmpty()) {
                return again;
            }
        }
    }

    private JsonNode compared(Operator operator, boolean mending) throws IOException {
        Map<String, Object> asked = new HashMap<>(Map.of("repair", mending));
        if (!stores.isEmpty()) {
            asked.put("stores", stores);
        }
        Screen watching = json ? new Screen(new PrintWriter(Writer.nullWriter())) : screen();
        return new Comparing(operator, watching).run("/admin/drift", asked);
    }

    private Screen screen() {
        return new Screen(spec.commandLine().getOut());
    }

    /** What is promised to programs; more than that would be relied upon. */
    private static ObjectNode told(JsonNode found) {
        ObjectNode told = new ObjectMapper().createObjectNode();
        told.set("compared", found.path("compared"));
        told.set("skipped", found.path("skipped"));
        told.set("differences", found.path("differences"));
        return told;
    }

    private static void tell(Screen screen, JsonNode found) {
        found.path("compared")
                .properties()
                .forEach(store -> screen.ok(store.getKey(), store.getValue().asText() + " things compared"));
        found.path("skipped")
                .properties()
                .forEach(store -> store.getValue()
                        .forEach(one -> screen.bad(
                                store.getKey(),
                                "not compared, " + one.path("why").asText() + ": "
                                        + one.path("key").asText())));
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode one : found.path("differences")) {
            if (rows.size() < SHOWN) {
                rows.add(List.of(
                        one.path("store").asText(),
                        one.path("kind").asText(),
                        one.path("key").asText(),
                        one.path("why").asText(),
                        one.path("repair").asText().equals("none") ? "cannot be mended" : ""));
            }
        }
        screen.table(rows);
        long all = differences(found);
        if (all > rows.size()) {
            screen.say("... " + (all - rows.size()) + " more; --json tells the first of them.");
        }
        screen.say(
                all == 0
                        ? found.path("skipped").isEmpty()
                                ? "Nothing differs."
                                : "Nothing differs of what could be compared."
                        : all + (all == 1 ? " difference." : " differences.")
                                + " `onecamp doctor --repair` mends what can be.");
    }

    private static long differences(JsonNode found) {
        long all = 0;
        for (JsonNode count : found.path("counts")) {
            if (List.of("missing", "orphan", "stale", "corrupt")
                    .contains(count.path("what").asText())) {
                all += count.path("number").asLong();
            }
        }
        return all;
    }

    private static Exit exit(JsonNode found) {
        if (differences(found) > 0) {
            return Exit.DIFFERS;
        }
        return found.path("skipped").isEmpty() ? Exit.OK : Exit.NOT_COMPARED;
    }
}
