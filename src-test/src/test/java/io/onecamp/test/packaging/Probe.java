package io.onecamp.test.packaging;

import static org.awaitility.Awaitility.await;

import io.onecamp.test.server.RunningServer;
import io.onecamp.test.server.TestDatabases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A server with the probed archive deployed on it, and the questions a test asks it. */
final class Probe implements AutoCloseable {

    private final TestDatabases databases;

    private final RunningServer server;

    private final Path archive;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private Probe(TestDatabases databases, RunningServer server, Path archive) {
        this.databases = databases;
        this.server = server;
        this.archive = archive;
    }

    static Probe deployedOn(Function<Map<String, String>, RunningServer> starting) {
        TestDatabases databases = TestDatabases.start();
        RunningServer server = starting.apply(databases.environment());
        try {
            Path archive = ProbeArchive.of(server.archive());
            server.deploy(archive);
            Probe probe = new Probe(databases, server, archive);
            probe.awaitReady();
            // Only now: the product makes its tables in an empty database.
            databases.executeInMain("create table packaging_probe (text text not null)");
            return probe;
        } catch (RuntimeException refused) {
            server.close();
            databases.close();
            throw refused;
        }
    }

    TestDatabases databases() {
        return databases;
    }

    RunningServer server() {
        return server;
    }

    /** Brings the application back; returns once the product is ready. */
    void deploy() {
        server.deploy(archive);
        awaitReady();
    }

    private void awaitReady() {
        await().atMost(Duration.ofMinutes(1))
                .ignoreExceptions()
                .until(() -> get("/api/v1/health/ready").contains("\"ready\""));
    }

    /** The servlet's answer in one text; fails with the server's stack trace where it has none. */
    String asks(String question, String of) {
        return get("/probe/" + question + "?of=" + URLEncoder.encode(of, StandardCharsets.UTF_8));
    }

    /** What was noted about a text, without the text. */
    List<String> notesAbout(String text) {
        return asks("notes", "")
                .lines()
                .filter(note -> note.startsWith(text + " "))
                .map(note -> note.substring(text.length() + 1))
                .toList();
    }

    String get(String path) {
        URI address = URI.create(server.address() + path);
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(60)).build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new AssertionError(path + " answers " + response.statusCode() + "\n" + response.body());
            }
            return response.body().strip();
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
