package io.onecamp.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.onecamp.cli.screen.Screen;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Begins something that runs in the product, and watches it until it is over. */
final class Comparing {
    private final Operator operator;
    private final Screen watching;

    /** @param watching where progress is shown */
    Comparing(Operator operator, Screen watching) {
        this.operator = operator;
        this.watching = watching;
    }

    /** Returns when it is over; Ctrl-C leaves it running. */
    JsonNode run(String path, Map<String, ?> asked) throws IOException {
        JsonNode comparison = operator.post(path, asked);
        String one = "/admin/drift?comparison=" + comparison.path("comparison").asText();
        while (!comparison.path("state").asText().equals("done")) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            comparison = operator.get(one);
            watching.pass(progress(comparison));
        }
        return comparison;
    }

    private static String progress(JsonNode comparison) {
        String left = comparison.has("secondsLeft")
                ? ", "
                        + Screen.time(Duration.ofSeconds(
                                comparison.path("secondsLeft").asLong())) + " left"
                : "";
        return "  %s of about %s%s, at %s"
                .formatted(
                        comparison.path("done").asText(),
                        comparison.path("total").asText(),
                        left,
                        comparison.path("at").asText("the beginning"));
    }
}
