package io.onecamp.test.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.onecamp.test.language.Person;
import io.onecamp.test.language.Room;
import io.onecamp.test.language.Said;
import io.onecamp.test.language.Uploaded;
import io.onecamp.test.product.Installation;
import io.onecamp.test.product.Installation.Diagnosis;
import io.onecamp.test.product.Outside;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an operator does whose stores do not agree: asks, has it mended, asks again. */
@ExtendWith(Harmed.class)
class DoctorStory {
    private final Harmed.Phase phase = Harmed.phase();
    private final Installation installation = phase.installation();
    private final Outside outside = installation.outside();
    private final Person ana = phase.world().person("Ana");
    private final Person ben = phase.world().person("Ben");
    private final Room room = ana.opens().with(ben);

    /** Whatever earlier stories did is on its way, or is a difference. */
    private void isWell() {
        Awaitility.await("nothing differs")
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> {
                    Diagnosis diagnosis = installation.doctor();
                    assertThat(diagnosis.exit()).as(diagnosis.told().toString()).isZero();
                });
    }

    @Test
    void theDoctorNamesWhatWasDamagedMendsWhatCanBeAndSaysWhatCannot() {
        Said inGraph = ana.posts("lost by the graph").in(room);
        Said inSearch = ben.posts("lost by the index").in(room);
        Uploaded file = ana.uploads("plan", new byte[] {1, 2, 3}).file();
        Said carrying = ana.posts("with a plan").carrying(file).in(room);
        ben.under(inGraph).says("indeed");
        ben.looksFor("lost by the index").finds(inSearch);
        isWell();
        List<JsonNode> before =
                ben.reads(room).newest().messages().stream().map(Said::state).toList();

        outside.losses().losesFromGraph(room.id(), inGraph.seq());
        outside.losses().losesFromSearch(inSearch.id());
        Runnable found = outside.losses().losesBytes(file.id());
        Diagnosis damaged = installation.doctor();
        assertThat(damaged.exit()).isEqualTo(3);
        // In Dgraph the comment's edge leads to the node that was lost; in SQL edges are keys.
        List<String> lonely = outside.isDgraph() ? List.of("graph corrupt") : List.of();
        assertThat(damaged.differences())
                .containsExactlyElementsOf(
                        Stream.concat(lonely.stream(), Stream.of("graph missing", "opensearch missing", "s3 missing"))
                                .toList());
        assertThat(installation.doctor("--store", "redis").exit()).isZero();

        Diagnosis mended = installation.doctor("--repair");
        assertThat(mended.exit()).isEqualTo(3);
        assertThat(mended.differences()).containsExactly("s3 missing");
        JsonNode lost = mended.told().path("differences").path(0);
        assertThat(lost.path("repair").asText()).isEqualTo("none");
        assertThat(lost.path("why").asText()).contains("nowhere");
        assertThat(ben.reads(room).newest().messages())
                .as("nobody sees that anything happened")
                .extracting(Said::state)
                .containsExactlyElementsOf(before);
        ben.looksFor("lost by the index").finds(inSearch);
        found.run();
        isWell();
        assertThat(ben.looksAt(carrying).state()).isEqualTo(carrying.state());
    }

    @Test
    void aGraphThatWasWipedIsFilledAgainWhilePeopleWrite() {
        for (int i = 0; i < 20; i++) {
            Said said = ana.posts("number " + i).in(room);
            ben.under(said).says("a comment");
            ana.edits(said).to("number " + i + ", edited");
        }
        isWell();
        AtomicBoolean enough = new AtomicBoolean();
        CompletableFuture<Integer> writing = CompletableFuture.supplyAsync(() -> {
            int written = 0;
            while (!enough.get()) {
                ben.posts("meanwhile " + written).in(room);
                written++;
            }
            return written;
        });
        installation.rebuildsGraph("--wipe");
        enough.set(true);
        int written = writing.join();
        isWell();
        assertThat(written).isPositive();
        assertThat(outside.messagesInGraph(room.id())).isEqualTo(20 + written);
    }
}
