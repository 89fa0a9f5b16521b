package io.onecamp.test.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.onecamp.domain.failure.Failure;
import io.onecamp.test.language.Person;
import io.onecamp.test.language.Room;
import io.onecamp.test.language.Said;
import io.onecamp.test.language.World;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Test;

/**
 * What a server that outlives its applications keeps of the product after redeploying, which is nothing of ours. Each has
 * a server of its own, where nothing else was deployed before.
 */
interface RedeploymentContract {

    int TIMES = 5;

    /** Of every thread that is ours, or of a pool or a library that is. */
    Pattern OURS = Pattern.compile("(?i)onecamp-|hikari|java:app/concurrent|circuitbreaker");

    /** Within this everything of ours has ended. */
    Duration TO_STOP = Duration.ofSeconds(10);

    /** Longer than the thread of the S3 client's library lives on when nobody uses it any more, a minute. */
    Duration PATIENCE = Duration.ofSeconds(180);

    /** The server, on which nothing is deployed. */
    Redeployed testee();

    /** Whether people listen on sockets, too. */
    default boolean listens() {
        return true;
    }

    /** How many class loaders it keeps of the bare application with each deployment: the server's own fault. */
    default int keptOfTheBareEachTime() {
        return 0;
    }

    /** How many it keeps of ours with each deployment, by the same fault. */
    default int keptOfOursEachTime() {
        return 0;
    }

    /**
     * The bare application first, then ours, which people use each time: of each is left exactly what is said above, no
     * less either, so that what a new version of a server mends is noticed. Of ours there is the one that is deployed then.
     */
    @Test
    default void the_application_is_redeployed_five_times_and_leaves_nothing_behind() {
        redeployBare();
        awaitLoaders(BareArchive.MARK, TIMES * keptOfTheBareEachTime());
        for (int i = 0; i < TIMES; i++) {
            testee().deploy();
            use();
            testee().server().undeploy();
            await().atMost(TO_STOP)
                    .untilAsserted(
                            () -> assertThat(testee().jvm().threads(OURS)).isEmpty());
        }
        testee().deploy();
        awaitLoaders(Failure.class.getName(), 1 + (TIMES + 1) * keptOfOursEachTime());
    }

    private void redeployBare() {
        Path bare = BareArchive.besides(testee().server().archive());
        for (int i = 0; i < TIMES; i++) {
            testee().server().deploy(bare);
            testee().server().undeploy();
        }
    }

    private void awaitLoaders(String mark, int expected) {
        try {
            await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(5)).untilAsserted(() -> {
                occupyEveryThread();
                testee().jvm().collect();
                assertThat(testee().jvm().copies(mark))
                        .as("class loaders with %s", mark)
                        .isEqualTo(expected);
            });
        } catch (ConditionTimeoutException e) {
            throw new AssertionError("What holds them is in " + testee().jvm().dump(), e);
        }
    }

    private void use() {
        World world = new World(testee().server().address());
        Person ana = world.person("Ana").registered();
        Person ben = listens() ? world.listener("Ben") : world.person("Ben").registered();
        Room room = ana.opens().with(ben);
        Said said = ana.posts("Ship it?").in(room);
        if (listens()) {
            ben.hears(said);
            ben.listens().close();
        }
        assertThat(ben.reads(room).newest()).isNotNull();
    }

    /** An idle thread of a server's pool keeps its last task, which may be of a former deployment, until the next. */
    private void occupyEveryThread() {
        try (ExecutorService many = Executors.newFixedThreadPool(32)) {
            for (int i = 0; i < 256; i++) {
                many.submit(() -> testee().status("/api/v1/health/live"));
            }
        }
    }
}
