package io.onecamp.bench.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;

/**
 * The product over HTTP, spoken to by blocking clients on kept connections: on a machine that runs the server, too, a
 * client must not cost more than what it measures.
 */
public final class Product implements AutoCloseable {
    private static final int CONNECTIONS = 256;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String url;
    private final CloseableHttpClient client;

    public Product(String url) {
        this.url = url;
        PoolingHttpClientConnectionManager connections = new PoolingHttpClientConnectionManager();
        connections.setMaxTotal(CONNECTIONS);
        connections.setDefaultMaxPerRoute(CONNECTIONS);
        this.client = HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(Timeout.of(60, TimeUnit.SECONDS))
                        .build())
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableRedirectHandling()
                .disableContentCompression()
                .disableAuthCaching()
                .build();
    }

    public String url() {
        return url;
    }

    /** An answer: status, {@code Retry-After} in seconds (0 where absent) and the body. */
    public record Answer(int status, int retryAfter, String body) {
        public boolean isGood() {
            return status / 100 == 2;
        }

        public JsonNode json() throws IOException {
            return JSON.readTree(body);
        }

        /** @throws IOException with what was answered, where it is no success */
        public Answer good() throws IOException {
            if (!isGood()) {
                throw new Refused(this);
            }
            return this;
        }
    }

    /** The product answered, and it was no success. */
    public static final class Refused extends IOException {
        private final int status;
        private final int retryAfter;

        Refused(Answer answer) {
            super("answered " + answer.status() + ": "
                    + answer.body().substring(0, Math.min(200, answer.body().length())));
            this.status = answer.status();
            this.retryAfter = answer.retryAfter();
        }

        public int status() {
            return status;
        }

        public int retryAfter() {
            return retryAfter;
        }
    }

    /** @param token empty for nobody */
    public Answer get(String path, String token) throws IOException {
        return send(new HttpGet(url + "/api/v1" + path), token);
    }

    public Answer post(String path, String token, Map<String, ?> body) throws IOException {
        HttpPost request = new HttpPost(url + "/api/v1" + path);
        request.setEntity(new StringEntity(JSON.writeValueAsString(body), ContentType.APPLICATION_JSON));
        return send(request, token);
    }

    private Answer send(HttpUriRequestBase request, String token) throws IOException {
        if (!token.isEmpty()) {
            request.setHeader("Authorization", "Bearer " + token);
        }
        return client.execute(request, response -> {
            var after = response.getFirstHeader("Retry-After");
            String body = response.getEntity() == null
                    ? ""
                    : EntityUtils.toString(response.getEntity(), StandardCharsets.UTF_8);
            return new Answer(response.getCode(), after == null ? 0 : Integer.parseInt(after.getValue()), body);
        });
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
