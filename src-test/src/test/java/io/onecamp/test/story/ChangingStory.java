package io.onecamp.test.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.onecamp.test.language.Answer;
import io.onecamp.test.language.Call;
import io.onecamp.test.language.Person;
import io.onecamp.test.language.Room;
import io.onecamp.test.language.Said;
import io.onecamp.test.language.Together;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Changing what one said, and taking it back. */
class ChangingStory extends Story {
    private Room room = new Room(com.fasterxml.jackson.databind.node.MissingNode.getInstance());
    private Said said = new Said(com.fasterxml.jackson.databind.node.MissingNode.getInstance());

    @BeforeEach
    void talk() {
        room = ana.opens().with(ben);
        said = ana.posts("Ship it?").in(room);
    }

    @Test
    @Tag("everywhere")
    void whatIsChangedIsReadChangedAndKeepsItsHistory() {
        Said changed = ana.edits(said).to("Ship it!");
        ana.edits(said).to("Shipped.");

        assertThat(changed.version()).isEqualTo(2);
        assertThat(changed.id()).isEqualTo(said.id());
        assertThat(changed.seq()).isEqualTo(said.seq());
        assertThat(changed.entry()).isGreaterThan(said.entry());
        assertThat(changed.isEdited()).isTrue();
        assertThat(ben.reads(room).newest().texts()).containsExactly("Shipped.");
        assertThat(ben.history(said))
                .extracting(version -> version.path("text").asText())
                .containsExactly("Ship it?", "Ship it!", "Shipped.");
        assertThat(ben.history(said))
                .extracting(version -> version.path("version").asInt())
                .containsExactly(1, 2, 3);
    }

    @Test
    void itIsChangedOnlyWhereItIsStillWhatOneSaw() {
        ana.edits(said).ifVersion(1).to("Ship it!");
        ana.isRefused(412, () -> ana.edits(said).ifVersion(1).to("Never."));
        ana.isRefused(412, () -> ana.calls(Call.delete("/messages/" + said.id()).with("If-Match", "\"1\"")));
        ana.isRefused(400, () -> ana.calls(Call.delete("/messages/" + said.id()).with("If-Match", "yesterday's")));

        assertThat(ben.looksAt(said).text()).isEqualTo("Ship it!");
        assertThat(ana.edits(said).ifVersion(2).to("Shipped.").version()).isEqualTo(3);
    }

    @Test
    void theVersionIsTheTag() {
        Answer answer = ana.calls(Call.get("/messages/" + said.id()));
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        ana.edits(said).ifVersion(1).to("Ship it!");
        assertThat(ana.calls(Call.get("/messages/" + said.id())).header("ETag")).isEqualTo("\"2\"");
    }

    @Test
    void ofManyWhoChangeOneVersionOneWins() {
        ana.session();
        List<Answer> answers = Together.at(
                10,
                i -> () -> ana.sends(Call.patch("/messages/" + said.id())
                        .with("If-Match", "\"1\"")
                        .with(java.util.Map.of("text", "take " + i))));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() == 412).hasSize(9);
        assertThat(ana.looksAt(said).version()).isEqualTo(2);
    }

    @Test
    void manyChangesAtOnceAllHappenOneAfterTheOther() {
        ana.session();
        Together.at(12, i -> () -> ana.edits(said).to("take " + i));

        List<JsonNode> history = ben.history(said);
        assertThat(history)
                .extracting(version -> version.path("version").asInt())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 13).boxed().toList());
        assertThat(ben.looksAt(said).text())
                .isEqualTo(history.getLast().path("text").asText());
    }

    @Test
    void nobodyChangesWhatAnotherSaid() {
        ben.isRefused(403, () -> ben.edits(said).to("No.")).because("not_yours");
        ben.isRefused(403, () -> ben.deletes(said)).because("not_yours");
        assertThat(ana.looksAt(said).state()).isEqualTo(said.state());
    }

    @Test
    void whoIsNotInTheConversationFindsNothingToChange() {
        carl.isRefused(404, () -> carl.edits(said).to("No."));
        carl.isRefused(404, () -> carl.deletes(said));
        carl.isRefused(404, () -> carl.looksAt(said));
        carl.isRefused(404, () -> carl.history(said));
        assertThat(ana.looksAt(said).state()).isEqualTo(said.state());
    }

    @Test
    @Tag("everywhere")
    void whatIsTakenBackLeavesAMark() {
        Said after = ben.posts("Yes.").in(room);
        assertThat(ana.deletes(said).status()).isEqualTo(204);

        Said mark = ben.reads(room).newest().messages().getFirst();
        assertThat(mark.id()).isEqualTo(said.id());
        assertThat(mark.seq()).isEqualTo(1);
        assertThat(mark.isDeleted()).isTrue();
        assertThat(mark.text()).isEmpty();
        assertThat(mark.author()).isEqualTo(ana.id());
        assertThat(ben.reads(room).newest().numbers()).containsExactly(1L, after.seq());
        assertThat(ben.looksAt(said).isDeleted()).isTrue();
        assertThat(ana.history(said).toString() + ben.looksAt(said)).doesNotContain("Ship it");
    }

    @Test
    void takingBackTwiceIsTheSameAsOnce() {
        ana.deletes(said);
        Said mark = ana.looksAt(said);
        assertThat(ana.deletes(said).status()).isEqualTo(204);
        assertThat(ana.looksAt(said).state()).isEqualTo(mark.state());
    }

    @Test
    void whatIsTakenBackCannotBeChanged() {
        ana.deletes(said);
        ana.isRefused(409, () -> ana.edits(said).to("Wait.")).because("message_deleted");
        assertThat(ben.looksAt(said).isDeleted()).isTrue();
    }

    @Test
    void aChangeUnderAKeyIsRepeatable() {
        String key = Person.key();
        Said first = ana.edits(said).under(key).to("Ship it!");
        Said again = ana.edits(said).under(key).to("Ship it!");

        assertThat(again.version()).isEqualTo(first.version()).isEqualTo(2);
        assertThat(ben.history(said)).hasSize(2);
    }
}
