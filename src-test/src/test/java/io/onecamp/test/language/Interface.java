package io.onecamp.test.language;

import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The public interface of a running product: sends calls, and lets no answer pass that is not as described. */
public final class Interface {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final URI home;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Described described;

    /** @param home where people reach the product, as {@code http://localhost:8080} */
    public Interface(URI home) {
        this.home = home;
        this.described = new Described(new String(exchange(Call.get("/openapi")).body(), StandardCharsets.UTF_8));
    }

    /** Sends and checks against the description; a refusal is an answer here. */
    public Answer send(Call call) {
        HttpResponse<byte[]> response = exchange(call);
        String text = new String(response.body(), StandardCharsets.UTF_8);
        String type = response.headers().firstValue("Content-Type").orElse("");
        Answer answer = new Answer(
                call,
                response.statusCode(),
                response.headers(),
                response.body(),
                text,
                type.contains("json") && !text.isEmpty() ? Json.read(text) : MissingNode.getInstance());
        described.check(answer);
        return answer;
    }

    Described described() {
        return described;
    }

    /** Where people reach it. */
    public URI home() {
        return home;
    }

    HttpClient http() {
        return http;
    }

    /** Where the socket is, with that ticket. */
    URI live(String ticket) {
        return URI.create("ws" + home.toString().substring("http".length()) + "/live?ticket=" + ticket);
    }

    private HttpResponse<byte[]> exchange(Call call) {
        HttpRequest.BodyPublisher body = call.body() == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofByteArray(call.body());
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(home + "/api/v1" + call.path()))
                .timeout(PATIENCE)
                .method(call.method(), body);
        call.headers().forEach(request::header);
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new Unanswered(call, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unanswered(call, e);
        }
    }
}
