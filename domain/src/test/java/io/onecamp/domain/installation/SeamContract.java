package io.onecamp.domain.installation;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.domain.contract.Company;
import io.onecamp.domain.contract.Rows;
import io.onecamp.domain.graph.GraphTimelines;
import io.onecamp.domain.id.Seq;
import io.onecamp.domain.message.Content;
import io.onecamp.domain.message.MessageCard;
import io.onecamp.domain.message.MessageHead;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** While the seam runs, what committed reaches the graph and gets its position; what was left over is brought when it starts. */
public interface SeamContract {
    /** Not started. */
    Seam testee();

    Rows rows();

    GraphTimelines graph();

    @Test
    default void what_was_said_before_and_after_the_start_reaches_the_graph_and_nothing_stays_pending() {
        Company company = Company.fresh(rows());
        MessageHead before = company.says(company.ana(), "said while nothing ran");
        assertThat(testee().report().pending()).isGreaterThanOrEqualTo(2);
        assertThat(testee().report().oldestPending()).contains(Company.EARLIER);
        testee().start();
        try {
            MessageHead after = company.edits(company.says(company.ben(), "said later"), "said better");
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> testee().report().pending() == 0);
            Map<Seq, Content<MessageCard>> told =
                    graph().cards(company.workspace(), company.conversation(), List.of(before.seq(), after.seq()));
            assertThat(told.get(before.seq()).card().text()).isEqualTo("said while nothing ran");
            assertThat(told.get(after.seq()).card().text()).isEqualTo("said better");
            assertThat(told.get(after.seq()).entry()).isEqualTo(after.contentEntry());
            Seam.Report report = testee().report();
            assertThat(report.graphAwaySince()).isEmpty();
            assertThat(report.oldestPending()).isEmpty();
            assertThat(report.held()).isZero();
            assertThat(report.parked()).isZero();
        } finally {
            testee().stop();
        }
    }
}
