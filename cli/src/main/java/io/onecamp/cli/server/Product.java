package io.onecamp.cli.server;

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
            return answer.statusCode() == 200 ? Health.up("ready") : Health.down("answers " + answer.statusCode());
        } catch (IOException e) {
            return Health.down(e);
        }
    }
}
