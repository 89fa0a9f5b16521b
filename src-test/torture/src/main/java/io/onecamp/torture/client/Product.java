package io.onecamp.torture.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The product at its address: one try of one call. */
public final class Product implements AutoCloseable {
    /** Shorter than a frozen store may hold a call, so that calls overlap their own repetitions. */
    private static final Duration PATIENCE = Duration.ofSeconds(12);

    private final String url;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();

    public Product(String url) {
        this.url = url;
    }

    public String url() {
        return url;
    }

    HttpClient http() {
        return http;
    }

    /** @throws IOException where there was no answer: nobody knows whether it happened */
    public Answer send(Call call, @Nullable String accessToken) throws IOException {
        HttpRequest.BodyPublisher body = call.body()
                .map(one -> HttpRequest.BodyPublishers.ofByteArray(one.bytes()))
                .orElseGet(HttpRequest.BodyPublishers::noBody);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + "/api/v1" + call.path()))
                .timeout(PATIENCE)
                .method(call.method(), body);
        call.body().ifPresent(one -> request.header("Content-Type", one.type()));
        call.key().ifPresent(key -> request.header("Idempotency-Key", key.toString()));
        if (accessToken != null) {
            request.header("Authorization", "Bearer " + accessToken);
        }
        try {
            HttpResponse<byte[]> response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            long wait = response.headers().firstValueAsLong("Retry-After").orElse(0);
            return new Answer(response.statusCode(), wait, response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
