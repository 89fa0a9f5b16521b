package io.onecamp.persistence.graph.dgraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dgraph.dgraph4j.shaded.io.grpc.Status;
import io.onecamp.domain.graph.GraphRefused;
import io.onecamp.domain.graph.GraphUnavailable;
import io.onecamp.domain.graph.Scene;
import io.onecamp.domain.id.Seq;
import io.onecamp.persistence.graph.dgraph.DgraphEndpoint.Login;
import io.onecamp.persistence.graph.dgraph.DgraphEndpoint.Transport;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DgraphCallsTest {
    private static final Duration DEADLINE = Duration.ofSeconds(2);

    private final ScriptedAlpha alpha = new ScriptedAlpha();
    private final DgraphCalls calls = new DgraphCalls(DgraphEndpoint.plain(alpha.address(), DEADLINE));
    private final DgraphWriter writer = new DgraphWriter(calls);

    @AfterEach
    void close() {
        calls.close();
        alpha.close();
    }

    @Test
    void an_abort_is_retried_until_it_is_taken() {
        alpha.fails(3, Status.ABORTED);
        write();
        assertThat(alpha.heard()).containsExactly("query", "query", "query", "query");
    }

    @Test
    void aborts_without_end_are_an_outage_when_the_deadline_is_over() {
        alpha.fails(10_000, Status.ABORTED);
        long started = System.nanoTime();
        assertThatThrownBy(this::write).isInstanceOf(GraphUnavailable.class);
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(DEADLINE.multipliedBy(3));
        assertThat(alpha.heard()).hasSizeGreaterThan(3);
    }

    @Test
    void a_broken_connection_is_tried_once_more() {
        alpha.fails(1, Status.UNAVAILABLE);
        write();
        assertThat(alpha.heard()).containsExactly("query", "query");
    }

    @Test
    void a_server_that_stays_away_is_an_outage_at_once() {
        alpha.fails(9, Status.UNAVAILABLE);
        assertThatThrownBy(this::write).isInstanceOf(GraphUnavailable.class);
        assertThat(alpha.heard()).containsExactly("query", "query");
    }

    @Test
    void no_answer_is_an_outage_when_the_deadline_is_over() {
        // The first call connects, which on a busy machine may take all the time that there is.
        Awaitility.await().ignoreExceptionsInstanceOf(GraphUnavailable.class).until(() -> {
            write();
            return true;
        });
        int before = alpha.heard().size();
        alpha.fails(1, Status.OK);
        assertThatThrownBy(this::write).isInstanceOf(GraphUnavailable.class);
        Awaitility.await()
                .untilAsserted(() -> assertThat(
                                alpha.heard().subList(before, alpha.heard().size()))
                        .containsExactly("query", "silence"));
        write();
    }

    @Test
    void a_plain_refusal_is_a_refusal_at_once() {
        alpha.fails(1, Status.INVALID_ARGUMENT);
        assertThatThrownBy(this::write).isInstanceOf(GraphRefused.class);
        assertThat(alpha.heard()).containsExactly("query");
    }

    @Test
    void a_failure_of_unknown_kind_that_stays_with_the_schema_there_is_a_refusal() {
        alpha.fails(2, Status.UNKNOWN);
        assertThatThrownBy(this::write).isInstanceOf(GraphRefused.class);
        assertThat(alpha.heard()).containsExactly("query", "alter", "query");
    }

    @Test
    void a_failure_of_unknown_kind_that_the_schema_mends_is_told_as_an_outage() {
        alpha.fails(1, Status.UNKNOWN);
        assertThatThrownBy(this::write).isInstanceOf(GraphUnavailable.class).hasMessageContaining("emptied");
        assertThat(alpha.heard()).containsExactly("query", "alter", "query");
        write();
    }

    @Test
    void a_reader_never_hears_of_a_refusal() {
        alpha.fails(1, Status.UNKNOWN);
        Scene scene = Scene.fresh();
        assertThatThrownBy(() ->
                        new DgraphTimelines(calls).page(scene.workspace(), scene.conversation(), List.of(new Seq(1))))
                .isInstanceOf(GraphUnavailable.class);
    }

    @Test
    void a_login_that_ran_out_is_renewed_by_its_token() {
        try (DgraphCalls signed = new DgraphCalls(new DgraphEndpoint(
                alpha.address(), new Login("groot", "secret"), Transport.PLAIN, Path.of(""), DEADLINE))) {
            DgraphWriter signedWriter = new DgraphWriter(signed);
            alpha.fails(1, Status.UNAUTHENTICATED);
            signedWriter.apply(List.of(Scene.fresh().posted(1, 1, "hello")));
            assertThat(alpha.heard()).containsExactly("login by password", "query", "login by token", "query");
            alpha.fails(2, Status.UNAUTHENTICATED);
            assertThatThrownBy(() -> signedWriter.apply(List.of(Scene.fresh().posted(1, 1, "hello"))))
                    .isInstanceOf(GraphUnavailable.class)
                    .hasMessageContaining("login")
                    .hasMessageNotContaining("secret");
        }
    }

    private void write() {
        writer.apply(List.of(Scene.fresh().posted(1, 1, "hello")));
    }
}
