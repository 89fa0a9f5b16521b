package io.onecamp.test.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.onecamp.test.language.Answer;
import io.onecamp.test.language.Call;
import io.onecamp.test.language.Person;
import io.onecamp.test.language.Refusal;
import io.onecamp.test.language.Room;
import io.onecamp.test.language.Together;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Opening conversations: their ids are computed, so everybody opens the same one. */
class OpeningStory extends Story {

    @Test
    @Tag("everywhere")
    void twoPeopleHaveOneDirectConversation() {
        Room room = ana.opens().with(ben);

        assertThat(room.id()).isEqualTo(joined(ana, ben));
        assertThat(room.kind()).isEqualTo("direct");
        assertThat(room.people()).containsExactlyInAnyOrder(ana.id(), ben.id());
        assertThat(room.lastSeq()).isZero();
        assertThat(ben.opens().with(ana).id()).isEqualTo(room.id());
    }

    @Test
    void openingWhatIsThereAnswersTheSame() {
        Answer first = ana.opens().ids(List.of(ben.id()));
        Answer again = ana.opens().ids(List.of(ben.id()));
        Answer fromBothSides = ben.opens().ids(List.of(ana.id(), ben.id()));

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(fromBothSides.status()).isEqualTo(200);
        assertThat(withoutSettling(again)).isEqualTo(withoutSettling(first));
        assertThat(fromBothSides.body().path("id")).isEqualTo(first.body().path("id"));
    }

    @Test
    void oneCanTalkToOneself() {
        Room notes = ana.opens().alone();
        assertThat(notes.id()).isEqualTo(ana.id() + "_" + ana.id());
        assertThat(notes.kind()).isEqualTo("direct");
        assertThat(notes.people()).containsExactly(ana.id());
        assertThat(ana.opens().ids(List.of(ana.id())).status()).isEqualTo(200);
    }

    @Test
    void threePeopleHaveAGroup() {
        Room group = ana.opens().with(ben, carl);

        assertThat(group.kind()).isEqualTo("group");
        assertThat(group.id()).isEqualTo("g_" + first16(joined(ana, ben, carl)));
        assertThat(group.people()).containsExactlyInAnyOrder(ana.id(), ben.id(), carl.id());
        assertThat(carl.opens().with(ben, ana).id()).isEqualTo(group.id());
        assertThat(ana.opens().with(ben).id()).isNotEqualTo(group.id());
    }

    @Test
    void aGroupHasAtMostFiftyPeople() {
        List<Person> others =
                IntStream.range(0, 50).mapToObj(i -> world.person("Guest")).toList();
        Room group = ana.opens().with(others.subList(0, 49));
        assertThat(group.people()).hasSize(50);

        refused(others.stream().map(Person::id).toList()).naming("participants");
    }

    @Test
    void whoIsNamedTwiceOrUnknownIsTold() {
        String nobody = UUID.randomUUID().toString();

        refused(List.of(ben.id(), ben.id())).naming("participants").saying(ben.id());
        refused(List.of(ben.id(), nobody)).naming("participants").saying(nobody);
        refused(List.of(ben.id(), "ben")).naming("participants[1]");
        assertThat(ana.rooms()).isEmpty();
    }

    @Test
    void fiftyOpensFromBothSidesAtTheSameMomentMakeOne() {
        ana.session();
        ben.session();
        List<Answer> answers = Together.at(
                50,
                i -> () -> i % 2 == 0
                        ? ana.opens().ids(List.of(ben.id()))
                        : ben.opens().ids(List.of(ana.id())));

        assertThat(answers).extracting(Answer::status).containsOnly(200, 201);
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers)
                .extracting(answer -> answer.body().path("id").asText())
                .containsOnly(joined(ana, ben));
        assertThat(ana.rooms()).extracting(Room::id).containsExactly(joined(ana, ben));
    }

    @Test
    void openingUnderAKeyIsRepeatable() {
        String key = Person.key();
        Answer first = ana.opens().under(key).ids(List.of(ben.id()));
        Answer again = ana.opens().under(key).ids(List.of(ben.id()));

        assertThat(again.status()).isEqualTo(first.status()).isEqualTo(201);
        assertThat(again.isReplayed()).isTrue();
    }

    @Test
    void whatIsNewestComesFirstAndInPages() {
        Room one = ana.opens().with(ben);
        Room two = ana.opens().with(carl);
        Room three = ana.opens().alone();
        ben.posts("up again").in(one);

        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page =
                    ana.calls(Call.get("/conversations?limit=1" + cursor)).body();
            page.path("conversations").forEach(room -> seen.add(room.path("id").asText()));
            cursor = page.has("next") ? "&cursor=" + page.path("next").asText() : "";
        } while (!cursor.isEmpty());
        assertThat(seen).containsExactly(one.id(), three.id(), two.id());
    }

    private Refusal refused(List<String> ids) {
        return ana.isRefused(
                422, () -> ana.calls(Call.post("/conversations").with(java.util.Map.of("participants", ids))));
    }

    private static JsonNode withoutSettling(Answer answer) {
        com.fasterxml.jackson.databind.node.ObjectNode body = answer.body().deepCopy();
        body.remove("settled");
        return body;
    }

    private static String joined(Person... people) {
        return String.join("_", Stream.of(people).map(Person::id).sorted().toList());
    }

    private static String first16(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
