package io.onecamp.test.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.test.language.Answer;
import io.onecamp.test.language.Call;
import io.onecamp.test.language.Person;
import io.onecamp.test.language.Room;
import io.onecamp.test.language.Said;
import io.onecamp.test.language.Together;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Saying something. */
class SayingStory extends Story {
    private Room room = new Room(com.fasterxml.jackson.databind.node.MissingNode.getInstance());

    @BeforeEach
    void open() {
        room = ana.opens().with(ben);
    }

    @Test
    @Tag("everywhere")
    void theFirstStory() {
        Person ear = world.listener("Ben");
        Person eve = world.listener("Eve");
        Room design = ana.opens().with(ear);
        Said said = ana.posts("Ship it?").in(design);

        ear.hears(said);
        assertThat(ear.reads(design).newest().texts()).containsExactly("Ship it?");
        eve.hearsNothing();
        eve.isRefused(404, () -> eve.posts("Me too").in(design)).because("not_found");
        eve.isRefused(404, () -> eve.reads(design).newest());
        assertThat(ana.reads(design).newest().texts()).containsExactly("Ship it?");
    }

    @Test
    void whatIsSaidIsAnsweredWhole() {
        Said said = ana.posts("  **Ship** it?\n").in(room);

        assertThat(said.text()).isEqualTo("**Ship** it?");
        assertThat(said.author()).isEqualTo(ana.id());
        assertThat(said.room()).isEqualTo(room.id());
        assertThat(said.seq()).isEqualTo(1);
        assertThat(said.version()).isEqualTo(1);
        assertThat(said.isEdited()).isFalse();
        assertThat(said.isSettled()).isTrue();
        assertThat(ben.looksAt(said).state()).isEqualTo(said.state());
    }

    @ParameterizedTest
    @MethodSource("texts")
    void everyTextThatIsAllowedComesBackAsItWas(String text) {
        Said said = ana.posts(text).in(room);
        assertThat(said.text()).isEqualTo(text);
        assertThat(ben.reads(room).newest().texts()).containsExactly(text);
        assertThat(ben.looksAt(said).text()).isEqualTo(text);
    }

    static Stream<String> texts() {
        return Stream.of(
                "a",
                "x".repeat(20_000),
                "🙂".repeat(20_000),
                "e\u0301 is not \u00e9",
                "\u202eright to left\u202c \u200f \u05d0",
                "<script>alert(1)</script> & 'quotes' \"double\" \\ back",
                "tab\there, line\r\nbreak, \u0001 control, \u007f, \u0085, \ufeff, \ufffe, \uffff",
                "$1 %s {} ${env:HOME} ' or 1=1; --",
                "\ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67 \ud800\udc00 \udbff\udfff");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t\r\n ", "\u2003\u3000"})
    void sayingNothingIsRefused(String text) {
        ana.isRefused(422, () -> ana.posts(text).in(room)).because("invalid").naming("text");
        assertThat(ana.reads(room).newest().messages()).isEmpty();
    }

    @Test
    void tooMuchIsRefused() {
        ana.isRefused(422, () -> ana.posts("x".repeat(20_001)).in(room)).naming("text");
        ana.isRefused(422, () -> ana.posts("🙂".repeat(20_001)).in(room)).naming("text");
    }

    @Test
    void whatIsNoUnicodeIsRefused() {
        for (String escape :
                List.of("\\u0000", "nul \\u0000 inside", "\\ud83d alone", "alone \\ude42", "\\ude42\\ud83d")) {
            ana.isRefused(422, () -> ana.calls(post("{\"text\":\"" + escape + "\"}")))
                    .naming("text");
        }
        assertThat(ana.reads(room).newest().messages()).isEmpty();
    }

    @Test
    void aBodyIsBounded() {
        Answer answer = ana.sends(post("{\"text\":\"" + "x".repeat(2_000_000) + "\"}"));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.body().path("code").asText()).isEqualTo("too_large");
        assertThat(ana.reads(room).newest().messages()).isEmpty();
    }

    @Test
    void numbersAreDenseHoweverManyTalkAtOnce() {
        ana.session();
        ben.session();
        List<Said> said = Together.at(
                60, i -> () -> (i % 2 == 0 ? ana : ben).posts("number " + i).in(room));

        assertThat(said)
                .extracting(Said::seq)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, 60).boxed().toList());
        List<Said> read = carlIsNotThereAnd(ana);
        assertThat(read)
                .extracting(Said::seq)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 60).boxed().toList());
        assertThat(read)
                .extracting(Said::text)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 60).mapToObj(i -> "number " + i).toList());
        assertThat(ana.sees(room).lastSeq()).isEqualTo(60);
    }

    private List<Said> carlIsNotThereAnd(Person reader) {
        carl.isRefused(404, () -> carl.reads(room).newest());
        return reader.reads(room).everything();
    }

    private Call post(String body) {
        return Call.post("/conversations/" + room.id() + "/messages")
                .with("Content-Type", "application/json")
                .raw(body);
    }
}
