package io.onecamp.test.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.test.language.Answer;
import io.onecamp.test.language.Call;
import io.onecamp.test.language.Said;
import io.onecamp.test.language.World;
import io.onecamp.test.product.Draw;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A hundred calls at once need a store that hangs: none waits for long, and those who need another store are answered
 * meanwhile, because no store can hold all threads or connections.
 */
@ExtendWith(Harmed.class)
class CrowdStory {
    private static final int CROWD = 100;
    private static final int IN_EVERY_BUILD = 2;
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SOON = Duration.ofSeconds(5);

    private final Harmed.Phase phase = Harmed.phase();
    private final World world = phase.world();

    /**
     * What a crowd does, and what it may be answered.
     *
     * @param store that is frozen
     * @param each what everybody in the crowd does
     * @param answers statuses that are right
     */
    record Crowd(
            String store, String name, java.util.function.Function<Probe.Scene, Answer> each, Set<Integer> answers) {
        @Override
        public String toString() {
            return name + " while " + store + " is frozen";
        }
    }

    /** Every build draws some; {@code -Donecamp.test.faults=full} plays all. */
    static Stream<Crowd> crowds() {
        return Draw.of("Crowds", all(), IN_EVERY_BUILD).stream();
    }

    private static List<Crowd> all() {
        return List.of(
                new Crowd("redis", "posting", CrowdStory::posts, Set.of(201)),
                new Crowd("graph", "posting", CrowdStory::posts, Set.of(201)),
                new Crowd("graph", "reading", CrowdStory::reads, Set.of(200)),
                new Crowd(
                        "opensearch",
                        "searching",
                        scene -> scene.ben().sends(scene.ben().looksFor("plan").call()),
                        Set.of(503)),
                new Crowd("s3", "downloading", scene -> scene.ben().downloads(scene.file()), Set.of(503)),
                new Crowd("s3", "uploading", CrowdStory::uploads, Set.of(503, 429)));
    }

    private static Answer posts(Probe.Scene scene) {
        return scene.ana().posts("Is it crowded here?").answeredIn(scene.room().id());
    }

    private static Answer reads(Probe.Scene scene) {
        return scene.ben().sends(Call.get("/conversations/" + scene.room().id() + "/messages"));
    }

    private static Answer uploads(Probe.Scene scene) {
        return scene.ana()
                .uploads("plan", "crowded".getBytes(StandardCharsets.UTF_8))
                .answer();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("crowds")
    void aCrowdIsAnsweredAndHoldsUpNobodyElse(Crowd crowd) throws InterruptedException, ExecutionException {
        Probe.Scene scene = Probe.Scene.in(world);
        Away away = Away.of(phase.installation().graph(), crowd.store(), "frozen");
        Runnable back = away.takes().from(phase.installation());
        List<Long> others = new ArrayList<>();
        List<Answered> crowded;
        try {
            crowded = crowded(() -> crowd.each().apply(scene), () -> others.add(time(() -> others(scene))));
        } finally {
            back.run();
        }
        assertThat(crowded).extracting(Answered::status).isSubsetOf(crowd.answers());
        assertThat(crowded).extracting(Answered::millis).allMatch(millis -> millis < LONG.toMillis());
        assertThat(others)
                .as("how long others waited meanwhile")
                .isNotEmpty()
                .allMatch(millis -> millis < SOON.toMillis());
        System.out.println(crowd + ": the slowest of " + CROWD + " after "
                + crowded.stream().mapToLong(Answered::millis).max().orElse(0) + " ms, of "
                + others.size() + " others after "
                + others.stream().mapToLong(millis -> millis).max().orElse(0) + " ms");
        recovers(crowd, scene);
    }

    /** What needs PostgreSQL alone, and what needs nothing. */
    private void others(Probe.Scene scene) {
        assertThat(scene.ben().sends(Call.get("/me")).status()).isEqualTo(200);
        assertThat(world.send(Call.get("/health/live")).status()).isEqualTo(200);
    }

    private void recovers(Crowd crowd, Probe.Scene scene) {
        Awaitility.await("the crowd does it well again, without a restart")
                .atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofMillis(250))
                .until(() -> Set.of(200, 201).contains(crowd.each().apply(scene).status()));
        Awaitility.await("everything is settled")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> scene.ben().reads(scene.room()).newest().messages().stream()
                        .allMatch(Said::isSettled));
    }

    /** An answer and how long it took. */
    private record Answered(int status, long millis) {}

    /** Everybody at once; while they are at it, again and again what the others do. */
    private static List<Answered> crowded(Callable<Answer> each, Runnable meanwhile)
            throws InterruptedException, ExecutionException {
        List<Future<Answered>> all = new ArrayList<>();
        CountDownLatch left = new CountDownLatch(CROWD);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CROWD; i++) {
                all.add(threads.submit(() -> {
                    try {
                        long begin = System.nanoTime();
                        Answer answer = each.call();
                        return new Answered(
                                answer.status(),
                                Duration.ofNanos(System.nanoTime() - begin).toMillis());
                    } finally {
                        left.countDown();
                    }
                }));
            }
            do {
                meanwhile.run();
            } while (left.getCount() > 0);
        }
        List<Answered> answers = new ArrayList<>();
        for (Future<Answered> one : all) {
            answers.add(one.get());
        }
        return answers;
    }

    private static long time(Runnable what) {
        long begin = System.nanoTime();
        what.run();
        return Duration.ofNanos(System.nanoTime() - begin).toMillis();
    }
}
