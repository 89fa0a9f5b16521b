package io.onecamp.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.onecamp.cli.exit.Exit;
import io.onecamp.cli.exit.Refusal;
import io.onecamp.cli.program.Http;
import io.onecamp.cli.screen.Screen;
import java.io.Console;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code onecamp listen}: the smallest client of the socket, to see what arrives. */
@Command(
        name = "listen",
        description = "Signs in and prints what the person hears on the socket, a line a frame, until Ctrl-C.",
        mixinStandardHelpOptions = true)
public final class Listen implements java.util.concurrent.Callable<Integer> {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "EMAIL", description = "Who listens.")
    private String email;

    @Option(names = "--password", description = "Asked for where it is not given.")
    private @Nullable String password;

    @Option(names = "--url", defaultValue = "http://localhost:8080", description = "Where OneCamp is: ${DEFAULT-VALUE}")
    private URI url;

    @Option(names = "--resume", description = "Begin after this position instead of now.")
    private @Nullable Long resume;

    @Override
    public Integer call() throws IOException {
        Screen screen = new Screen(spec.commandLine().getOut());
        String access = ask("/sessions", "", Map.of("email", email, "password", given()))
                .path("accessToken")
                .asText();
        String ticket = ask("/live/tickets", access, Map.of()).path("ticket").asText();
        Frames frames = new Frames(screen);
        URI live = URI.create(url.toString().replaceFirst("^http", "ws") + "/live?ticket=" + ticket);
        try (HttpClient client = HttpClient.newHttpClient()) {
            WebSocket socket = client.newWebSocketBuilder()
                    .subprotocols("onecamp.v1")
                    .buildAsync(live, frames)
                    .join();
            if (resume != null) {
                socket.sendText("{\"frame\":\"resume\",\"position\":" + resume + "}", true);
            }
            frames.closed.join();
        }
        return Exit.OK.code();
    }

    private String given() {
        if (password != null) {
            return password;
        }
        Console console = System.console();
        char[] typed = console == null ? null : console.readPassword("Password of %s: ", email);
        if (typed == null) {
            throw new Refusal(Exit.USAGE, "There is nobody to ask for the password.", "Give it with --password.");
        }
        return new String(typed);
    }

    private JsonNode ask(String path, String access, Map<String, String> body) throws IOException {
        HttpResponse<String> answer;
        try {
            answer = Http.send(Http.get(url + "/api/v1" + path)
                    .timeout(Duration.ofSeconds(20))
                    .header("Authorization", "Bearer " + access)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
        } catch (IOException e) {
            throw new Refusal(Exit.DOWN, "Nothing answers at " + url + ".", "Start it: ./onecamp up", e);
        }
        JsonNode said = JSON.readTree(answer.body());
        if (answer.statusCode() >= 300) {
            throw new Refusal(
                    Exit.FAILED, said.path("detail").asText("Refused."), "Check the address and the password.");
        }
        return said;
    }

    /** Prints frames as they come, whole ones only. */
    private static final class Frames implements WebSocket.Listener {
        private final Screen screen;
        private final StringBuilder frame = new StringBuilder();
        private final CompletableFuture<Void> closed = new CompletableFuture<>();

        Frames(Screen screen) {
            this.screen = screen;
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
            frame.append(part);
            if (last) {
                screen.say(frame.toString());
                frame.setLength(0);
            }
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            closed.complete(null);
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable thrown) {
            screen.say("The connection broke: " + thrown.getMessage());
            closed.complete(null);
        }
    }
}
