package io.onecamp.cli.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.onecamp.cli.program.Health;
import io.onecamp.cli.program.Http;
import java.io.IOException;
import java.net.http.HttpResponse;

/**
 * The product as the command line reaches it.
 *
 * @param bind address its port is bound to
 * @param port its HTTP port
 */
public record Product(String bind, int port) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Whether others than this machine reach it. */
    public boolean isPrivate() {
        return bind.equals("localhost") || bind.equals("::1") || bind.startsWith("127.");
    }

    /** Its URL from this machine. */
    public String url() {
        boolean everywhere = bind.equals("0.0.0.0") || bind.equals("::") || bind.startsWith("127.");
        String host = everywhere ? "localhost" : bind.contains(":") ? "[" + bind + "]" : bind;
        return "http://" + host + ":" + port;
    }

    /** The start of every path of its interface. */
    public String api() {
        return url() + "/api/v1";
    }

    /** Whether it says that it is ready. */
    public Health health() {
        try {
            HttpResponse<String> answer = Http.send(Http.get(api() + "/health/ready"));
            return answer.statusCode() == 200 ? Health.up("ready") : unready(answer);
        } catch (IOException e) {
            return Health.down(e);
        }
    }

    /** It says itself where it refuses to start for good, as an older program does on a newer database. */
    private static Health unready(HttpResponse<String> answer) {
        try {
            JsonNode told = JSON.readTree(answer.body());
            return told.path("status").asText().equals("refused")
                    ? Health.failed(
                            "it refuses to start: " + told.path("reason").asText())
                    : Health.down("answers " + answer.statusCode());
        } catch (JsonProcessingException notOurs) {
            return Health.down("answers " + answer.statusCode());
        }
    }
}
