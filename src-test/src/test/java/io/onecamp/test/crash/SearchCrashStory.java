package io.onecamp.test.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.onecamp.test.language.Answer;
import io.onecamp.test.language.Call;
import io.onecamp.test.language.Person;
import io.onecamp.test.language.Room;
import io.onecamp.test.language.Said;
import io.onecamp.test.product.Outside;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The search index is away, dies or forgets: nothing but searching notices, and it finds everything afterwards. */
@ExtendWith(Harmed.class)
class SearchCrashStory {
    private final Harmed.Phase phase = Harmed.phase();
    private final Outside outside = phase.installation().outside();
    private final Person ana = phase.world().person("Ana");
    private final Person ben = phase.world().person("Ben");
    private final Room room = ana.opens().with(ben);
    private final String word = "w" + UUID.randomUUID().toString().replace("-", "");

    @Test
    void withoutItEverythingButSearchingWorksAndWhatWasSaidIsFoundWhenItIsBack() {
        Said before = ana.posts("before " + word).in(room);
        Said edited = ana.posts("to be changed " + word).in(room);
        Said gone = ana.posts("to be taken back " + word).in(room);
        ben.looksFor(word).finds(gone, edited, before);
        outside.killingSearch().run();

        ben.isRefused(503, () -> ben.looksFor(word).hits()).because("search_unavailable");
        Said during = ana.posts("while it was away " + word).in(room);
        assertThat(during.isSettled()).isTrue();
        ana.edits(edited).to("changed " + word);
        ana.deletes(gone);
        assertThat(ben.reads(room).newest().texts())
                .containsExactly("before " + word, "changed " + word, "", "while it was away " + word);
        JsonNode health = phase.world().send(Call.get("/health/ready")).body();
        assertThat(StreamSupport.stream(health.path("stores").spliterator(), false)
                        .filter(store -> store.path("store").asText().equals("opensearch"))
                        .map(store -> store.path("state").asText()))
                .as(health.toString())
                .containsExactly("down");
        // Known to be away, it costs nobody the deadline.
        Answer quick = Awaitility.await("the index is left alone")
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> ben.sends(ben.looksFor(word).call()), answer -> answer.status() == 503);
        assertThat(quick.body().path("code").asText()).isEqualTo("search_unavailable");

        phase.installation().up();
        Awaitility.await("searching works again")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(250))
                .until(() -> ben.sends(ben.looksFor(word).call()).status() == 200);
        ben.looksFor(word).finds(during, edited, before);
        ben.looksFor("changed " + word).finds(edited);
    }

    @Test
    void anIndexThatForgetsIsToldAgain() {
        Said one = ana.posts("one " + word).in(room);
        Said two = ana.posts("two " + word).in(room);
        ben.looksFor(word).finds(two, one);
        outside.wipeSearch();
        Awaitility.await("searching works again")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(250))
                .until(() -> ben.sends(ben.looksFor(word).call()).status() == 200);
        Said three = ana.posts("three " + word).in(room);
        Awaitility.await("everything is there again")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(250))
                .untilAsserted(
                        () -> assertThat(ben.looksFor(word).ids()).containsExactly(three.id(), two.id(), one.id()));
    }
}
