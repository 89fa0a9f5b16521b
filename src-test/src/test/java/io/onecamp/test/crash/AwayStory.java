package io.onecamp.test.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.onecamp.test.language.Answer;
import io.onecamp.test.language.Call;
import io.onecamp.test.language.Said;
import io.onecamp.test.language.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.assertj.core.api.SoftAssertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each store away, one at a time: what still works does, what does not says so, and all is well when it is back. */
@ExtendWith(Harmed.class)
class AwayStory {
    /** Beside it PostgreSQL has 32 connections, and the server as many threads: nobody may hold one for long. */
    private static final int CROWD = 100;

    private final Harmed.Phase phase = Harmed.phase();
    private final World world = phase.world();

    static Stream<Away> stores() {
        return Away.all(Harmed.phase().installation().graph()).stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stores")
    void whatStillWorksDoesAndWhatDoesNotSaysSo(Away away) {
        Probe.Scene scene = Probe.Scene.in(world);
        Said before = scene.ana().posts("before").in(scene.room());
        Runnable back = away.takes().from(phase.installation());
        try {
            SoftAssertions all = new SoftAssertions();
            for (Probe probe : away.probes()) {
                long begin = System.nanoTime();
                all.assertThatCode(() -> probe.tries().accept(scene))
                        .as("%s, while %s", probe.name(), away)
                        .doesNotThrowAnyException();
                all.assertThat(Duration.ofNanos(System.nanoTime() - begin))
                        .as("how long that took")
                        .isLessThan(away.patience());
            }
            all.assertAll();
            saysWhatIsAway(away);
        } finally {
            back.run();
        }
        recovers(away, scene, before);
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(strings = {"killed", "frozen"})
    void aCrowdIsNotHeldUpByRedis(String way) throws InterruptedException, ExecutionException {
        Probe.Scene scene = Probe.Scene.in(world);
        Away redis = stores().filter(
                        one -> one.store().equals("redis") && one.way().equals(way))
                .findFirst()
                .orElseThrow();
        Runnable back = redis.takes().from(phase.installation());
        long begin = System.nanoTime();
        Duration took;
        try {
            crowd(() -> scene.ana().posts("Is it crowded here?").in(scene.room()));
            took = Duration.ofNanos(System.nanoTime() - begin);
        } finally {
            back.run();
        }
        assertThat(took).isLessThan(Duration.ofSeconds(20));
    }

    /** The deadline is 5 s, and it is asked each second. */
    @Test
    void aFrozenDatabaseHoldsNobodyLongerThanItsDeadlineAndThenNobodyAtAll()
            throws InterruptedException, ExecutionException {
        Probe.Scene scene = Probe.Scene.in(world);
        var postgres = phase.installation().store("postgres");
        postgres.freeze();
        try {
            long begin = System.nanoTime();
            assertThat(crowd(() -> scene.ana().sends(Call.get("/me")))).allSatisfy(AwayStory::isUnavailable);
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(12));
            begin = System.nanoTime();
            isUnavailable(scene.ana().sends(Call.get("/me")));
            assertThat(world.send(Call.get("/health/ready")).status()).isEqualTo(503);
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(3));
        } finally {
            postgres.thaw();
        }
        everyConnectionIsAliveAgain(scene);
        scene.ana().posts("We are back.").in(scene.room());
    }

    private static void isUnavailable(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(503);
        assertThat(answer.body().path("code").asText()).isEqualTo("unavailable");
    }

    private void saysWhatIsAway(Away away) {
        Answer ready = world.send(Call.get("/health/ready"));
        assertThat(ready.status()).isEqualTo(away.isNeeded() ? 503 : 200);
        JsonNode store = store(ready, away.store());
        assertThat(store.path("state").asText()).isEqualTo("down");
        assertThat(store.path("detail").asText()).isNotBlank().doesNotContain("Exception");
        if (!away.isNeeded()) {
            assertThat(Instant.parse(store.path("since").asText())).isBefore(Instant.now());
        }
        assertThat(world.send(Call.get("/health/live")).status()).isEqualTo(200);
    }

    /** Without anybody restarting the product. */
    private void recovers(Away away, Probe.Scene scene, Said before) {
        Awaitility.await(away.store() + " is up again")
                .atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofMillis(250))
                .ignoreExceptions()
                .untilAsserted(() -> {
                    Answer ready = world.send(Call.get("/health/ready"));
                    assertThat(ready.status()).isEqualTo(200);
                    assertThat(store(ready, away.store()).path("state").asText())
                            .isEqualTo("up");
                });
        if (away.isNeeded()) {
            everyConnectionIsAliveAgain(scene);
        }
        assertThat(scene.ben().looksAt(before).text()).isEqualTo("before");
        Said after = scene.ana().posts("after").in(scene.room());
        Awaitility.await("everything is settled")
                .atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofMillis(250))
                .untilAsserted(() -> assertThat(
                                scene.ben().reads(scene.room()).newest().messages())
                        .allMatch(Said::isSettled)
                        .anyMatch(said -> said.id().equals(after.id())));
    }

    /** Of those that the server keeps some may have died in the middle of something, and are met once more. */
    private static void everyConnectionIsAliveAgain(Probe.Scene scene) {
        Awaitility.await("a crowd is answered")
                .atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofMillis(250))
                .until(() -> crowd(() -> scene.ana().sends(Call.get("/me"))).stream()
                        .allMatch(answer -> answer.status() == 200));
    }

    private static <T> List<T> crowd(Callable<T> each) throws InterruptedException, ExecutionException {
        List<Future<T>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CROWD; i++) {
                all.add(threads.submit(each));
            }
        }
        List<T> answers = new ArrayList<>();
        for (Future<T> one : all) {
            answers.add(one.get());
        }
        return answers;
    }

    private static JsonNode store(Answer ready, String name) {
        return StreamSupport.stream(ready.body().path("stores").spliterator(), false)
                .filter(store -> store.path("store").asText().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no store " + name + " in " + ready));
    }
}
