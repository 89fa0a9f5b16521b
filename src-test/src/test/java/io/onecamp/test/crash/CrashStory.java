package io.onecamp.test.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.test.language.Comment;
import io.onecamp.test.language.Ears;
import io.onecamp.test.language.Person;
import io.onecamp.test.language.Room;
import io.onecamp.test.language.Said;
import io.onecamp.test.product.Outside;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Processes die in the middle of four hundred posts, and the graph is away or forgets. */
@ExtendWith(Harmed.class)
class CrashStory {
    private final Harmed.Phase phase = Harmed.phase();
    private final Outside outside = phase.installation().outside();
    private final Person ana = phase.world().person("Ana");
    private final Person ben = phase.world().person("Ben");
    private final Room room = ana.opens().with(ben);

    @AfterEach
    void mend() {
        outside.startGraph();
    }

    @Test
    void whatWasAcknowledgedOutlivesTheServer() {
        Storm storm = new Storm(room, List.of(ana, ben));
        storm.rage(100, outside.killing(phase.installation().server()));
        assertThat(storm.acknowledged()).as("the server died in the middle").isBetween(100, 399);

        phase.installation().up();
        storm.isKept();
        storm.isRepeated();
        storm.isSettledOnceIn(phase);
        bothHearEachOther();
    }

    @Test
    void whatWasAcknowledgedOutlivesPostgres() {
        Storm storm = new Storm(room, List.of(ana, ben));
        storm.rage(100, outside.killing("postgres"));
        assertThat(storm.acknowledged()).as("PostgreSQL died in the middle").isBetween(100, 399);

        phase.installation().up();
        storm.isKept();
        storm.isRepeated();
        storm.isSettledOnceIn(phase);
        bothHearEachOther();
    }

    @Test
    void theGraphMayDieAndNobodyNotices() {
        Storm storm = new Storm(room, List.of(ana, ben));
        storm.rage(100, outside.killingGraph());
        assertThat(storm.acknowledged()).as("every post is acknowledged").isEqualTo(400);
        storm.isKept();

        outside.startGraph();
        storm.isRepeated();
        storm.isSettledOnceIn(phase);
    }

    @Test
    void withoutTheGraphEverythingDailyWorks() {
        Said before = ana.posts("Ship it?").in(room);
        assertThat(before.isSettled()).isTrue();
        outside.stopGraph();
        try (Ears ears = ben.session().listens()) {
            ears.resumes(ears.hello());
            Said away = ana.posts("Can you read this?").in(room);
            assertThat(away.isSettled()).isFalse();
            ears.awaitsEvent("what was said without the graph", one -> one.tells(away));
            Said changed = ana.edits(before).to("Ship it!");
            assertThat(changed.isSettled()).isFalse();
            Said gone = ben.posts("Oops.").in(room);
            ben.deletes(gone);

            List<Said> page = ben.reads(room).newest().messages();
            assertThat(page).extracting(Said::text).containsExactly("Ship it!", "Can you read this?", "");
            assertThat(page.getLast().isDeleted()).isTrue();
            assertThat(ben.history(before)).hasSize(2);
            assertThat(ben.hasRead(room, 3).unread()).isZero();
            Comment comment = ben.under(before).says("Not yet.");
            assertThat(comment.isSettled()).isFalse();
            assertThat(ana.reactsTo(comment).with("👍")).hasSize(1);
            ana.reactsTo(before).with("🎉");
            assertThat(ana.under(before).newest().texts()).containsExactly("Not yet.");
            assertThat(ben.looksAt(before).state().path("commentCount").asInt()).isEqualTo(1);
            outside.startGraph();
            settles(3);
            Awaitility.await("the graph has the comment")
                    .atMost(Duration.ofSeconds(40))
                    .until(() -> ben.looksAt(comment).isSettled());
            assertThat(ana.reads(room).newest().texts()).containsExactly("Ship it!", "Can you read this?", "");
        }
    }

    @Test
    void aGraphThatForgetsIsToldAgain() {
        for (int i = 1; i <= 5; i++) {
            ana.posts("number " + i).in(room);
        }
        settles(5);
        outside.wipeGraph();

        assertThat(ben.reads(room).newest().texts())
                .containsExactly("number 1", "number 2", "number 3", "number 4", "number 5");
        assertThat(ana.posts("number 6").in(room).seq()).isEqualTo(6);
        settles(6);
    }

    /** Reading is what brings back to the graph what it lacks. */
    private void settles(int messages) {
        Awaitility.await("the graph has everything, once")
                .atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofMillis(250))
                .untilAsserted(() -> {
                    assertThat(ben.reads(room).newest().messages())
                            .hasSize(messages)
                            .allMatch(Said::isSettled);
                    assertThat(outside.messagesInGraph(room.id())).isEqualTo(messages);
                });
    }

    private void bothHearEachOther() {
        try (Ears ears = ben.session().listens()) {
            ears.resumes(ears.hello());
            Said said = ana.posts("Are we back?").in(room);
            ears.awaitsEvent("the first words after", one -> one.tells(said));
        }
    }
}
