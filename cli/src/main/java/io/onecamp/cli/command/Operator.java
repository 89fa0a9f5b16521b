package io.onecamp.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.onecamp.cli.exit.Exit;
import io.onecamp.cli.exit.Refusal;
import io.onecamp.cli.installation.Configuration.Value;
import io.onecamp.cli.installation.Installation;
import io.onecamp.cli.program.Http;
import io.onecamp.cli.running.Plan;
import io.onecamp.domain.setting.Setting;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** Calls the running product's interface for operators, with the token that this installation knows. */
final class Operator {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final String api;
    private final String token;
    private final Exit away;

    private Operator(Plan plan, Exit away) {
        this.api = plan.product().api();
        this.token = plan.values().of(Setting.OPERATOR_TOKEN).map(Value::text).orElse("");
        this.away = away;
    }

    /** @param away how a command ends that finds no product */
    static Operator of(Path folder, Exit away) throws IOException {
        Installation installation = Installation.existing(folder)
                .filter(found -> found.state().read().choices().server() != null)
                .orElseThrow(() ->
                        new Refusal(away, "There is no installation in " + folder + ".", "Start one: ./onecamp up"));
        return new Operator(Plan.of(installation, installation.state().read().choices()), away);
    }

    JsonNode get(String path) throws IOException {
        return answered(Http.get(api + path));
    }

    JsonNode post(String path, Map<String, ?> body) throws IOException {
        return answered(Http.get(api + path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    private JsonNode answered(HttpRequest.Builder request) throws IOException {
        HttpResponse<String> answer = sent(request);
        JsonNode told = told(answer.body());
        if (answer.statusCode() / 100 == 2) {
            return told;
        }
        String words = told.path("detail").asText(told.path("title").asText());
        throw switch (answer.statusCode()) {
            case 409 -> new Refusal(Exit.BUSY, words, "");
            case 503 -> new Refusal(away, "The product is not ready: " + words, "Try again in a moment.");
            default ->
                new Refusal(
                        Exit.FAILED,
                        "The product refused: " + answer.statusCode() + " " + words,
                        "See `onecamp logs`.");
        };
    }

    private HttpResponse<String> sent(HttpRequest.Builder request) throws IOException {
        try {
            return Http.send(request.timeout(LONGEST).header("Authorization", "Bearer " + token));
        } catch (IOException e) {
            throw new Refusal(away, "The product does not answer at " + api + ".", "Start it: ./onecamp up", e);
        }
    }

    private static JsonNode told(String body) {
        try {
            return JSON.readTree(body);
        } catch (IOException notJson) {
            return JSON.createObjectNode();
        }
    }
}
