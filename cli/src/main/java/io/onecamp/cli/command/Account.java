package io.onecamp.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.onecamp.cli.exit.Exit;
import io.onecamp.cli.exit.Refusal;
import io.onecamp.cli.installation.Configuration.Value;
import io.onecamp.cli.installation.Installation;
import io.onecamp.cli.program.Http;
import io.onecamp.cli.running.Plan;
import io.onecamp.cli.screen.Screen;
import io.onecamp.domain.setting.Setting;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code onecamp account}. */
@Command(name = "account", description = "Helps with accounts.", mixinStandardHelpOptions = true)
public final class Account implements Runnable {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: onecamp account reset EMAIL");
    }

    /** {@code onecamp account reset}: for a person who is locked out. */
    @Command(
            name = "reset",
            description = "Gives the account a one-time password and ends all its sessions.",
            mixinStandardHelpOptions = true)
    int reset(
            @Mixin DataOption data,
            @Parameters(paramLabel = "EMAIL", description = "E-mail address of the account.") String email)
            throws IOException {
        Screen screen = new Screen(spec.commandLine().getOut());
        Plan plan = plan(data.path());
        HttpResponse<String> answer = ask(plan, email);
        if (answer.statusCode() / 100 != 2) {
            throw refusal(answer, email);
        }
        screen.say("One-time password of " + email + ": "
                + JSON.readTree(answer.body()).path("password").asText());
        screen.say("All sessions of the account have ended. Tell the password by a safe way and only to its owner.");
        return Exit.OK.code();
    }

    private static HttpResponse<String> ask(Plan plan, String email) throws IOException {
        String token = plan.values().of(Setting.OPERATOR_TOKEN).map(Value::text).orElse("");
        try {
            return Http.send(Http.get(plan.product().api() + "/admin/password-resets")
                    .timeout(Duration.ofSeconds(20))
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(JSON.writeValueAsString(Map.of("email", email)))));
        } catch (IOException e) {
            throw new Refusal(
                    Exit.DOWN,
                    "The product does not answer at " + plan.product().url() + ".",
                    "Start it: ./onecamp up",
                    e);
        }
    }

    private static Plan plan(Path folder) throws IOException {
        Installation installation = Installation.existing(folder)
                .filter(found -> found.state().read().choices().server() != null)
                .orElseThrow(() -> new Refusal(
                        Exit.DOWN, "There is no installation in " + folder + ".", "Start one: ./onecamp up"));
        return Plan.of(installation, installation.state().read().choices());
    }

    private static Refusal refusal(HttpResponse<String> answer, String email) {
        return switch (answer.statusCode()) {
            case 404 -> new Refusal(Exit.FAILED, "There is no account " + email + ".", "Check the spelling.");
            case 503 -> new Refusal(Exit.NOT_READY, "The product is not ready yet.", "Try again in a moment.");
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
