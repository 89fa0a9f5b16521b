package io.onecamp.test.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.test.language.Answer;
import io.onecamp.test.language.Call;
import io.onecamp.test.language.Person;
import io.onecamp.test.language.Room;
import io.onecamp.test.language.Said;
import io.onecamp.test.language.Together;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls repeated under a key: done once, answered alike. */
class RepeatingStory extends Story {
    private Room room = new Room(com.fasterxml.jackson.databind.node.MissingNode.getInstance());

    @BeforeEach
    void open() {
        room = ana.opens().with(ben);
    }

    @Test
    @Tag("everywhere")
    void fiftyPostsWithOneKeyMakeOne() {
        String key = Person.key();
        ana.session();
        List<Answer> answers = Together.at(50, i -> () -> patiently(key));

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers)
                .extracting(answer -> answer.body().path("id").asText())
                .hasSize(50)
                .containsOnly(answers.getFirst().body().path("id").asText());
        assertThat(answers).filteredOn(answer -> !answer.isReplayed()).hasSize(1);
        assertThat(ben.reads(room).newest().texts()).containsExactly("Once.");
    }

    /** As a client does: where another call holds the key, after a while once more. */
    private Answer patiently(String key) {
        Answer answer = ana.posts("Once.").under(key).answeredIn(room.id());
        for (int i = 0; i < 5 && answer.status() == 409; i++) {
            assertThat(answer.header("Retry-After")).isNotEmpty();
            answer = ana.posts("Once.").under(key).answeredIn(room.id());
        }
        return answer;
    }

    @Test
    void aRepetitionAnswersWithTheSameIdEvenWhenMuchHappenedBetween() {
        String key = Person.key();
        Said said = ana.posts("Ship it?").under(key).in(room);
        ana.posts("Later.").in(room);
        ana.edits(said).to("Ship it!");
        Answer again = ana.posts("Ship it?").under(key).answeredIn(room.id());

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.isReplayed()).isTrue();
        assertThat(again.body().path("id").asText()).isEqualTo(said.id());
        assertThat(again.body().path("seq").asLong()).isEqualTo(1);
        assertThat(ben.reads(room).newest().messages()).hasSize(2);
    }

    @Test
    void anotherRequestCannotUseTheKey() {
        String key = Person.key();
        ana.posts("Ship it?").under(key).in(room);
        ana.isRefused(422, () -> ana.posts("Ship that?").under(key).in(room)).because("idempotency_key_reused");
        Room other = ana.opens().with(carl);
        ana.isRefused(422, () -> ana.posts("Ship it?").under(key).in(other)).because("idempotency_key_reused");

        assertThat(ben.reads(room).newest().texts()).containsExactly("Ship it?");
        assertThat(carl.reads(other).newest().messages()).isEmpty();
    }

    @Test
    void aKeyIsOnesOwn() {
        String key = Person.key();
        Said anas = ana.posts("Mine.").under(key).in(room);
        Said bens = ben.posts("Mine.").under(key).in(room);
        assertThat(bens.id()).isNotEqualTo(anas.id());
        assertThat(ben.reads(room).newest().messages()).hasSize(2);
    }

    @Test
    void aRefusalIsNotRemembered() {
        String key = Person.key();
        ana.isRefused(422, () -> ana.posts("  ").under(key).in(room));
        assertThat(ana.posts("Now.").under(key).in(room).seq()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1", "not-a-uuid", "0198f2c4-1111-7000-8000-00000000000", "0198f2c4111170008000000000000001"})
    void whatIsNoUuidIsNoKey(String key) {
        ana.isRefused(422, () -> ana.posts("Once.").under(key).in(room)).naming("Idempotency-Key");
        assertThat(ben.reads(room).newest().messages()).isEmpty();
    }

    @Test
    void aKeyIsTheSameInCapitals() {
        String key = Person.key();
        Said first = ana.posts("Once.").under(key).in(room);
        Said again =
                ana.posts("Once.").under(key.toUpperCase(java.util.Locale.ROOT)).in(room);
        assertThat(again.id()).isEqualTo(first.id());
    }

    @Test
    void withoutAKeyEachCallIsItsOwn() {
        ana.posts("Twice.").in(room);
        ana.posts("Twice.").in(room);
        assertThat(ben.reads(room).newest().numbers()).containsExactly(1L, 2L);
    }

    @Test
    void takingBackReadingAndRenamingAreRepeatableToo() {
        Said said = ana.posts("Ship it?").in(room);
        repeated(ben, Call.put("/conversations/" + room.id() + "/read").with(Map.of("seq", 1)), 200);
        repeated(ana, Call.patch("/me").with(Map.of("name", "Anna")), 200);
        repeated(ana, Call.delete("/messages/" + said.id()), 204);
        assertThat(ana.calls(Call.get("/me")).body().path("version").asInt()).isEqualTo(2);
    }

    private static void repeated(Person who, Call call, int status) {
        Call keyed = call.with("Idempotency-Key", Person.key());
        Answer first = who.calls(keyed);
        Answer again = who.calls(keyed);
        assertThat(first.status()).as(first.toString()).isEqualTo(status);
        assertThat(again.status()).as(again.toString()).isEqualTo(status);
        assertThat(first.isReplayed()).as(first.toString()).isFalse();
        assertThat(again.isReplayed()).as(again.toString()).isTrue();
    }
}
