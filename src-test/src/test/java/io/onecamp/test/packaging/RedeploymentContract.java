package io.onecamp.test.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.onecamp.domain.failure.Failure;
import io.onecamp.test.language.Person;
import io.onecamp.test.language.Room;
import io.onecamp.test.language.Said;
import io.onecamp.test.language.World;
import io.onecamp.test.server.Jvm;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** What holds on servers that outlive their applications. */
interface RedeploymentContract extends PackagingContract {

    int TIMES = 5;

    /** Of every thread that is ours or of a pool that is. */
    Pattern OURS = Pattern.compile("(?i)onecamp-|hikari|java:app/concurrent");

    /** Within this everything of ours has ended. */
    Duration TO_STOP = Duration.ofSeconds(10);

    /** Longer than idle threads of a server's pools live, the last of whose tasks they keep. */
    Duration PATIENCE = Duration.ofSeconds(180);

    /** Whether people listen on sockets, too. */
    default boolean listens() {
        return true;
    }

    /**
     * Counted in the same server: how many class loaders it keeps of an application that does nothing, redeployed as
     * often, and how many it keeps of ours, which people use each time. No more a time is allowed than it keeps of that
     * (two on Payara, see {@code docs/servers.md}), none where it keeps none, and no thread.
     */
    @Test
    @EnabledIfSystemProperty(
            named = "onecamp.test.redeploy",
            matches = "true",
            disabledReason =
                    "2026-11-25: class loaders of ours stay, see docs/servers.md; asked for by hand until mended")
    default void the_application_is_redeployed_five_times_and_leaves_nothing_behind() {
        Jvm jvm = new Jvm(probe().server().pid());
        takeAway(jvm);
        long kept = keptOfTheBare(jvm);
        jvm.collect();
        long before = jvm.copies(Failure.class.getName());
        for (int i = 0; i < TIMES; i++) {
            probe().deploy();
            assertThat(probe().asks("keep", "after redeployment " + i)).isEqualTo("nothing");
            use();
            takeAway(jvm);
        }
        probe().deploy();
        // The one that is there now; and of each deployment as many as the server keeps of the bare one.
        long allowed = 1 + kept / TIMES * (TIMES + 1);
        await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(5)).untilAsserted(() -> {
            occupyEveryThread();
            jvm.collect();
            assertThat(jvm.copies(Failure.class.getName()) - before)
                    .as("loaders of ours; of a bare application it keeps %d", kept)
                    .isLessThanOrEqualTo(allowed);
        });
    }

    private void takeAway(Jvm jvm) {
        probe().server().undeploy();
        await().atMost(TO_STOP)
                .untilAsserted(() -> assertThat(jvm.threads(OURS)).isEmpty());
    }

    /** How many loaders stay of an application that does nothing. */
    private long keptOfTheBare(Jvm jvm) {
        Path bare = BareArchive.besides(probe().server().archive());
        long before = jvm.copies(BareArchive.MARK);
        for (int i = 0; i < TIMES; i++) {
            probe().server().deploy(bare);
            probe().server().undeploy();
        }
        jvm.collect();
        return Math.max(0, jvm.copies(BareArchive.MARK) - before);
    }

    private void use() {
        World world = new World(probe().server().address());
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
                many.submit(() -> probe().get("/api/v1/health/live"));
            }
        }
    }
}
