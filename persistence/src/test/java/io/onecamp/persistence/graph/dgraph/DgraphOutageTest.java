package io.onecamp.persistence.graph.dgraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.onecamp.domain.graph.GraphUnavailable;
import io.onecamp.domain.graph.Scene;
import io.onecamp.domain.id.Seq;
import io.onecamp.persistence.graph.dgraph.DgraphEndpoint.Login;
import io.onecamp.persistence.graph.dgraph.DgraphEndpoint.Transport;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One client through the outages of its Dgraph: killed, frozen, emptied, logged out of. */
class DgraphOutageTest {
    private static final Duration DEADLINE = Duration.ofSeconds(2);

    @BeforeAll
    static void needsADgraphToKill() {
        if (!DgraphServer.isInstalled()) {
            System.out.println("Dgraph's outages: SKIPPED: no dgraph on the PATH");
            Assumptions.abort("no Dgraph here");
        }
    }

    @Test
    void killed_and_restarted_it_is_found_again_with_all_that_it_took() {
        try (DgraphServer server = DgraphServer.started();
                DgraphCalls calls = new DgraphCalls(DgraphEndpoint.plain(server.address(), DEADLINE))) {
            Scene scene = prepared(server, calls);
            DgraphWriter writer = new DgraphWriter(calls);
            LongStream.rangeClosed(1, 50).forEach(seq -> writer.apply(List.of(scene.posted(seq, seq, "kept"))));
            server.killAlpha();
            for (int i = 0; i < 3; i++) {
                assertUnavailableInTime(() -> writer.apply(List.of(scene.posted(51, 51, "not there"))));
            }
            server.restartAlpha();
            awaitWrite(writer, scene);
            List<Seq> all = LongStream.rangeClosed(1, 50).mapToObj(Seq::new).toList();
            assertThat(new DgraphTimelines(calls).page(scene.workspace(), scene.conversation(), all))
                    .hasSize(50);
        }
    }

    @Test
    void frozen_it_costs_no_more_than_the_deadline_and_is_used_again_when_it_thaws() {
        try (DgraphServer server = DgraphServer.started();
                DgraphCalls calls = new DgraphCalls(DgraphEndpoint.plain(server.address(), DEADLINE))) {
            Scene scene = prepared(server, calls);
            DgraphWriter writer = new DgraphWriter(calls);
            server.freezeAlpha();
            assertUnavailableInTime(() -> writer.apply(List.of(scene.posted(1, 1, "lost?"))));
            assertUnavailableInTime(() ->
                    new DgraphTimelines(calls).page(scene.workspace(), scene.conversation(), List.of(new Seq(1))));
            server.thawAlpha();
            awaitWrite(writer, scene);
        }
    }

    @Test
    void emptied_it_tells_of_an_outage_once_and_takes_everything_again() {
        try (DgraphServer server = DgraphServer.started();
                DgraphCalls calls = new DgraphCalls(DgraphEndpoint.plain(server.address(), DEADLINE))) {
            Scene scene = prepared(server, calls);
            DgraphWriter writer = new DgraphWriter(calls);
            writer.apply(List.of(scene.posted(1, 1, "gone")));
            server.wipe();
            server.awaitReady(new DgraphPulse(calls));
            assertThatThrownBy(() -> writer.apply(List.of(scene.posted(2, 2, "first after"))))
                    .isInstanceOf(GraphUnavailable.class);
            awaitWrite(writer, scene);
            assertThat(new DgraphTimelines(calls).page(scene.workspace(), scene.conversation(), List.of(new Seq(1))))
                    .isEmpty();
        }
    }

    @Test
    void a_login_outlives_its_tokens_and_a_wrong_password_is_an_outage() {
        try (DgraphServer server = DgraphServer.startedWithAcl(Duration.ofSeconds(2), Duration.ofSeconds(4));
                DgraphCalls calls = new DgraphCalls(as("groot", "password", server));
                DgraphCalls stranger = new DgraphCalls(as("groot", "guess", server));
                DgraphCalls nobody = new DgraphCalls(DgraphEndpoint.plain(server.address(), DEADLINE))) {
            Scene scene = prepared(server, calls);
            DgraphWriter writer = new DgraphWriter(calls);
            // Both tokens run out on the way, and not one call may fail.
            Awaitility.await()
                    .pollInterval(Duration.ofMillis(250))
                    .during(Duration.ofSeconds(9))
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> {
                        writer.apply(List.of(scene.posted(1, 1, "still me")));
                        return true;
                    });
            assertThatThrownBy(() -> new DgraphWriter(stranger).apply(List.of(scene.posted(2, 2, "who?"))))
                    .isInstanceOf(GraphUnavailable.class)
                    .hasMessageContaining("login");
            assertThatThrownBy(() -> new DgraphWriter(nobody).apply(List.of(scene.posted(2, 2, "who?"))))
                    .isInstanceOf(GraphUnavailable.class);
        }
    }

    private static DgraphEndpoint as(String user, String password, DgraphServer server) {
        return new DgraphEndpoint(server.address(), new Login(user, password), Transport.PLAIN, Path.of(""), DEADLINE);
    }

    private static Scene prepared(DgraphServer server, DgraphCalls calls) {
        server.awaitReady(new DgraphPulse(calls));
        new DgraphWriter(calls).prepare();
        return Scene.fresh();
    }

    private static void awaitWrite(DgraphWriter writer, Scene scene) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptionsInstanceOf(GraphUnavailable.class)
                .until(() -> {
                    writer.apply(List.of(scene.posted(100, 100, "back")));
                    return true;
                });
    }

    private static void assertUnavailableInTime(Runnable call) {
        long started = System.nanoTime();
        assertThatThrownBy(call::run).isInstanceOf(GraphUnavailable.class);
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(DEADLINE.plusSeconds(1));
    }
}
