package io.onecamp.torture.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.onecamp.torture.history.Finding;
import io.onecamp.torture.history.Findings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A call is repeated under its key until its outcome is known; nothing else is repeated. */
class CallerTest {
    private static final int CUT = -1;
    private static final int BARE = -2;

    private final Queue<Integer> answers = new ArrayDeque<>();
    private final List<String> keys = new ArrayList<>();
    private final Findings findings = new Findings();
    private final Ending ending = new Ending();
    private HttpServer server;
    private Product product;
    private Caller caller;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/sessions", exchange -> {
            exchange.getRequestBody().readAllBytes();
            byte[] tokens = "{\"accessToken\":\"a\",\"refreshToken\":\"r\",\"person\":{\"id\":\"ana\"}}"
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(201, tokens.length);
            exchange.getResponseBody().write(tokens);
            exchange.close();
        });
        server.createContext("/api/v1/messages", exchange -> {
            exchange.getRequestBody().readAllBytes();
            keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
            int status = answers.remove();
            if (status == BARE) {
                exchange.sendResponseHeaders(404, -1);
            } else if (status != CUT) {
                byte[] body = (status == 409 ? "{\"code\":\"idempotency_in_progress\"}" : "{\"code\":\"x\"}")
                        .getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(status, body.length);
                exchange.getResponseBody().write(body);
            }
            exchange.close();
        });
        server.start();
        product = new Product("http://localhost:" + server.getAddress().getPort());
        Counts counts = new Counts();
        SignedIn session = new SignedIn(product, new SignedIn.Account("ana@example.org", "x", "p1"), counts, findings);
        caller = new Caller(product, session, new Caller.Run(counts, findings, ending, Duration.ofSeconds(2)));
    }

    @AfterEach
    void stop() {
        product.close();
        server.stop(0);
    }

    private Outcome posts(Integer... wanted) {
        answers.addAll(List.of(wanted));
        return caller.sends(Call.of("POST", "/messages", UUID.randomUUID()).with(Json.object()));
    }

    @Test
    void whatMayHaveHappenedIsRepeatedUnderTheSameKey() {
        assertThat(posts(CUT, 503, 409, 429, 201)).isInstanceOf(Outcome.Done.class);
        assertThat(keys).hasSize(5);
        assertThat(keys.stream().distinct()).hasSize(1);
        assertThat(findings.count()).isZero();
    }

    @Test
    void aRefusalIsAnOutcome() {
        assertThat(posts(422)).isInstanceOf(Outcome.Refused.class);
        assertThat(keys).hasSize(1);
    }

    @Test
    void whatTheServerSaysWithoutTheProductIsNoRefusal() {
        assertThat(posts(BARE, 201)).isInstanceOf(Outcome.Done.class);
        assertThat(posts(404)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void aFailureOfTheProductsOwnIsAFindingAndIsRepeated() {
        assertThat(posts(500, 201)).isInstanceOf(Outcome.Done.class);
        assertThat(findings.kept()).extracting(Finding::kind).containsExactly(Finding.Kind.DEFECT);
    }

    @Test
    void whatNeverEndsIsAFinding() {
        assertThat(posts(503, 503, 503, 503, 503, 503, 503, 503, 503, 503, 503, 503))
                .isInstanceOf(Outcome.Unknown.class);
        assertThat(findings.kept()).extracting(Finding::kind).containsExactly(Finding.Kind.STUCK);
    }

    @Test
    void atTheVeryEndNobodyWaits() {
        ending.giveUp();
        assertThat(posts(503)).isInstanceOf(Outcome.Unknown.class);
        assertThat(findings.count()).isZero();
    }
}
