package io.onecamp.test.packaging;

import static org.awaitility.Awaitility.await;

import io.onecamp.test.server.Jvm;
import io.onecamp.test.server.RunningServer;
import io.onecamp.test.server.TestDatabases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;

/** A server on which the product, as the build left it, comes and goes. */
final class Redeployed implements AutoCloseable {

    private static final int OK = 200;

    private final TestDatabases databases;

    private final RunningServer server;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private Redeployed(TestDatabases databases, RunningServer server) {
        this.databases = databases;
        this.server = server;
    }

    static Redeployed on(Function<Map<String, String>, RunningServer> starting) {
        TestDatabases databases = TestDatabases.start();
        try {
            return new Redeployed(databases, starting.apply(databases.environment()));
        } catch (RuntimeException refused) {
            databases.close();
            throw refused;
        }
    }

    RunningServer server() {
        return server;
    }

    /** Of the server. */
    Jvm jvm() {
        return new Jvm(server.pid());
    }

    /** Brings the product; returns once it is ready. */
    void deploy() {
        server.deploy(server.archive());
        await().atMost(Duration.ofMinutes(1)).ignoreExceptions().until(() -> status("/api/v1/health/ready") == OK);
    }

    /** What the server answers, whether or not anything is deployed. */
    int status(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.address() + path))
                .timeout(Duration.ofSeconds(60))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.close();
        server.close();
        databases.close();
    }
}
