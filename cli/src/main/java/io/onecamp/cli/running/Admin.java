package io.onecamp.cli.running;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.onecamp.cli.exit.Exit;
import io.onecamp.cli.exit.Refusal;
import io.onecamp.cli.installation.Configuration.Value;
import io.onecamp.cli.installation.Installation;
import io.onecamp.cli.program.Http;
import io.onecamp.domain.setting.Setting;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** What an operator asks of a running installation, over its interface and with its operator's token. */
public final class Admin {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Plan plan;

    private Admin(Plan plan) {
        this.plan = plan;
    }

    /** @throws Refusal where there is no installation */
    public static Admin of(Path folder) throws IOException {
        Installation installation = Installation.existing(folder)
                .filter(found -> found.state().read().choices().server() != null)
                .orElseThrow(() -> new Refusal(
                        Exit.DOWN, "There is no installation in " + folder + ".", "Start one: ./onecamp up"));
        return new Admin(Plan.of(installation, installation.state().read().choices()));
    }

    /**
     * What is there.
     *
     * @param path below {@code /admin}
     * @throws Refusal where the product does not answer, or refuses
     */
    public JsonNode get(String path) throws IOException {
        return body(send("GET", path, ""), path);
    }

    /** Has something done; the answer's body, empty where it has none. */
    public JsonNode post(String path, Map<String, ?> fields) throws IOException {
        return body(send("POST", path, JSON.writeValueAsString(fields)), path);
    }

    /** Has something ended. */
    public void delete(String path) throws IOException {
        body(send("DELETE", path, ""), path);
    }

    private HttpResponse<String> send(String method, String path, String body) throws IOException {
        String token = plan.values().of(Setting.OPERATOR_TOKEN).map(Value::text).orElse("");
        try {
            return Http.send(Http.get(plan.product().api() + "/admin" + path)
                    .timeout(PATIENCE)
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json")
                    .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
        } catch (IOException e) {
            throw new Refusal(
                    Exit.DOWN,
                    "The product does not answer at " + plan.product().url() + ".",
                    "Start it: ./onecamp up",
                    e);
        }
    }

    private static JsonNode body(HttpResponse<String> answer, String path) throws IOException {
        if (answer.statusCode() / 100 == 2) {
            return JSON.readTree(answer.body().isEmpty() ? "{}" : answer.body());
        }
        throw switch (answer.statusCode()) {
            case 404 -> new Refusal(Exit.FAILED, "There is no " + path + ".", "Look again: it may be gone by now.");
            case 503 -> new Refusal(Exit.NOT_READY, "The product is not ready.", "Try again in a moment.");
            default -> new Refusal(Exit.FAILED, "The product refused: " + told(answer), "See `onecamp logs`.");
        };
    }

    private static String told(HttpResponse<String> answer) {
        try {
            JsonNode problem = JSON.readTree(answer.body());
            String words = problem.path("detail").asText(problem.path("title").asText());
            return answer.statusCode() + " " + words;
        } catch (IOException notJson) {
            return Integer.toString(answer.statusCode());
        }
    }
}
