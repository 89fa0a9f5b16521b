package io.onecamp.test.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.onecamp.test.server.Jvm;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What holds on servers that outlive their applications. */
interface RedeploymentContract extends PackagingContract {

    /** Each deployment numbers its threads anew, so one that a former deployment left has a name that is there twice. */
    int TIMES = 5;

    /** Longer than idle threads of a server's pools live. */
    Duration PATIENCE = Duration.ofSeconds(150);

    /** Names of the threads that must end with the application: those of our executors and pools. */
    default Pattern ours() {
        return Pattern.compile("(?i)concurrent.relay|-relay|settle|undo|concurrent.live|-live|hikari|onecamp-graph");
    }

    @Test
    default void the_application_is_redeployed_five_times_and_leaves_no_thread_behind() {
        Jvm jvm = new Jvm(probe().server().pid());
        for (int i = 0; i < TIMES; i++) {
            probe().redeploy();
            assertThat(probe().asks("keep", "after redeployment " + i)).isEqualTo("nothing");
        }
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(jvm.threads(ours())).doesNotHaveDuplicates());
    }
}
