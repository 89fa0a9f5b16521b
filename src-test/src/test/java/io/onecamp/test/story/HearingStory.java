package io.onecamp.test.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.onecamp.test.language.Answer;
import io.onecamp.test.language.Call;
import io.onecamp.test.language.Ears;
import io.onecamp.test.language.Heard;
import io.onecamp.test.language.Person;
import io.onecamp.test.language.Room;
import io.onecamp.test.language.Said;
import io.onecamp.test.language.Session;
import io.onecamp.test.language.Together;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What comes over the socket and the long poll. */
class HearingStory extends Story {

    @Test
    @Tag("everywhere")
    void bothHearAndAnOutsiderHearsNothing() {
        Person dora = world.listener("Dora");
        Person finn = world.listener("Finn");
        Person eve = world.listener("Eve");
        Room room = dora.opens().with(finn);

        Said said = dora.posts("Ship it?").in(room);
        Said changed = dora.edits(said).to("Ship it!");
        Said answered = finn.posts("Yes.").in(room);

        for (Person one : List.of(dora, finn)) {
            one.hears(said);
            one.hears(changed);
            one.hears(answered);
        }
        eve.hearsNothing();
    }

    @Test
    void theFirstFrameIsHelloAndNamesSessionAndPosition() {
        try (Ears ears = ana.session().listens()) {
            long position = ears.hello();
            assertThat(position).isEqualTo(ana.events(position).path("position").asLong());
            assertThat(ears.all().getFirst().path("session").asText()).isNotEmpty();
        }
    }

    @Test
    void withoutResumingOneHearsFromHelloOn() {
        Room room = ana.opens().with(ben);
        Said before = ana.posts("before").in(room);
        try (Ears ears = ben.session().listens()) {
            ears.hello();
            Said after = ana.posts("after").in(room);
            ears.awaitsEvent("after", one -> one.tells(after));
            assertThat(ears.events()).noneMatch(one -> one.tells(before));
        }
    }

    @Test
    void eachPersonsSocketsAllHear() {
        Room room = ana.opens().with(ben);
        try (Ears phone = ben.session().listens();
                Ears laptop = ben.signsIn().listens()) {
            phone.hello();
            laptop.hello();
            Said said = ana.posts("Ship it?").in(room);
            phone.awaitsEvent("on the phone", one -> one.tells(said));
            laptop.awaitsEvent("on the laptop", one -> one.tells(said));
        }
    }

    @Test
    void resumingFromAnyPositionGivesTheSameStreamWithoutGapOrDouble() {
        long begin = position(ben);
        Room room = ana.opens().with(ben);
        for (int i = 1; i <= 12; i++) {
            ana.posts("number " + i).in(room);
        }
        Said last = ana.posts("the last").in(room);
        List<Heard> all = resumed(ben, begin, last);
        assertThat(all).filteredOn(one -> one.kind().equals("message.posted")).hasSize(13);

        for (int i = 0; i < all.size() - 1; i += 3) {
            long from = all.get(i).position();
            assertThat(positions(resumed(ben, from, last)))
                    .isEqualTo(positions(all).stream().filter(p -> p > from).toList());
        }
    }

    @Test
    @Tag("everywhere")
    void resumingWhileMuchIsSaidLosesAndDoublesNothing() {
        Room room = ana.opens().with(ben);
        ana.session();
        ben.session();
        long begin = position(ben);
        List<Ears> all = new ArrayList<>();
        Together.at(80, i -> () -> {
            if (i % 10 == 5) {
                Ears ears = ben.session().listens();
                ears.hello();
                ears.resumes(begin);
                synchronized (all) {
                    all.add(ears);
                }
            } else {
                ana.posts("number " + i).in(room);
            }
            return i;
        });
        Said last = ana.posts("the last").in(room);

        assertThat(all).hasSize(8);
        for (Ears ears : all) {
            ears.awaitsEvent("the last", one -> one.tells(last));
            List<Long> heard = ears.eventsSinceResuming().stream()
                    .filter(one -> one.room().equals(room.id()))
                    .map(one -> one.data().path("seq").asLong())
                    .toList();
            assertThat(heard).hasSize(73).doesNotHaveDuplicates();
            assertThat(positions(ears.eventsSinceResuming())).isSorted().doesNotHaveDuplicates();
            ears.close();
        }
    }

    @Test
    void whoIsTooFarBehindIsToldToFetchAnew() {
        try (Ears ears = ana.session().listens()) {
            long newest = ears.hello();
            ears.resumes(newest + 1_000_000);
            assertThat(ears.awaits("gap").path("from").asLong()).isGreaterThanOrEqualTo(newest);
            Room own = ana.opens().alone();
            Said said = ana.posts("going on").in(own);
            ears.awaitsEvent("what comes after the gap", one -> one.tells(said));
        }
        assertThat(ana.events(1L << 50).has("gap")).isTrue();
    }

    @Test
    void pingIsAnsweredAndSoIsWhatCannotBeRead() {
        try (Ears ears = ana.session().listens()) {
            ears.hello();
            ears.says("{\"frame\":\"ping\"}").awaits("pong");
            for (String frame : List.of(
                    "{",
                    "[]",
                    "\"ping\"",
                    "{}",
                    "{\"frame\":7}",
                    "{\"frame\":\"resume\"}",
                    "{\"frame\":\"resume\",\"position\":-1}",
                    "{\"frame\":\"resume\",\"position\":\"1\"}")) {
                int before = ears.all().size();
                ears.says(frame);
                ears.says("{\"frame\":\"ping\"}");
                ears.awaits("pong after " + frame, one -> ears.all().size() >= before + 2);
                assertThat(ears.all().get(before).path("code").asText())
                        .as(frame)
                        .isEqualTo("malformed");
            }
            ears.says("{\"frame\":\"sing\"}");
            assertThat(ears.awaits("unknown", one -> one.path("code").asText().equals("unknown_frame"))
                            .path("frame")
                            .asText())
                    .isEqualTo("error");
        }
    }

    @Test
    @Tag("everywhere")
    void aTicketOpensOneSocket() {
        Session session = ana.session();
        String ticket = session.ticket();
        try (Ears first = session.listensWith(ticket)) {
            first.hello();
            refusedAtTheDoor(session, ticket);
        }
    }

    @Test
    void withoutAGoodTicketTheDoorStaysShut() {
        refusedAtTheDoor(ana.session(), "");
        refusedAtTheDoor(ana.session(), "nonsense");
        refusedAtTheDoor(ana.session(), ana.session().accessToken());
        Session ended = ana.signsIn();
        String ticket = ended.ticket();
        ended.ends();
        refusedAtTheDoor(ana.session(), ticket);
    }

    @Test
    void aFrameThatIsTooLargeEndsTheSocketAndNothingElse() {
        try (Ears ears = ana.session().listens()) {
            ears.hello();
            ears.says("{\"frame\":\"" + "x".repeat(70_000) + "\"}");
            assertThat(ears.closedWithin(Duration.ofSeconds(5))).isIn(1009, 1006, 1002);
        }
        assertThat(ana.calls(Call.get("/me")).status()).isEqualTo(200);
    }

    @Test
    @Tag("everywhere")
    void theLongPollTellsTheSameStream() {
        Room room = ana.opens().with(ben);
        try (Ears ears = ben.session().listens()) {
            long begin = ears.hello();
            ears.resumes(begin);
            Said said = ana.posts("Ship it?").in(room);
            ana.edits(said).to("Ship it!");
            Said last = ana.posts("Shipped.").in(room);
            ears.awaitsEvent("the last", one -> one.tells(last));

            List<JsonNode> polled = polled(ben, begin);
            assertThat(polled)
                    .isEqualTo(ears.events().stream()
                            .map(one -> {
                                com.fasterxml.jackson.databind.node.ObjectNode event =
                                        one.event().deepCopy();
                                event.remove("frame");
                                return (JsonNode) event;
                            })
                            .toList());
        }
    }

    @Test
    void theLongPollWaitsForSomethingToHappen() {
        Room room = ana.opens().with(ben);
        ana.session();
        long begin = position(ben);
        List<Answer> answers = Together.at(
                2,
                i -> () -> i == 0
                        ? ben.calls(Call.get("/events?wait=20&after=" + begin))
                        : ana.calls(Call.post("/conversations/" + room.id() + "/messages")
                                .with(java.util.Map.of("text", "Ship it?"))));
        assertThat(answers.getFirst().body().path("events").toString()).contains("Ship it?");
        assertThat(answers.getFirst().body().path("position").asLong()).isGreaterThan(begin);
    }

    @Test
    void theLongPollGoesPastWhatOneMayNotSee() {
        Room room = ana.opens().with(ben);
        long begin = position(carl);
        ana.posts("not for Carl").in(room);
        JsonNode answer = carl.events(begin);
        assertThat(answer.path("events")).isEmpty();
        Said own = carl.posts("mine").in(carl.opens().alone());
        assertThat(polled(carl, begin).toString()).contains(own.id()).doesNotContain("not for Carl");
    }

    @Test
    void theLongPollsNumbersAreJudged() {
        ana.isRefused(400, () -> ana.calls(Call.get("/events?after=x")));
        ana.isRefused(400, () -> ana.calls(Call.get("/events?after=-1")));
        ana.isRefused(422, () -> ana.calls(Call.get("/events?after=0&wait=26"))).naming("wait");
        ana.isRefused(422, () -> ana.calls(Call.get("/events?after=0&limit=0"))).naming("limit");
    }

    private static void refusedAtTheDoor(Session session, String ticket) {
        try (Ears ears = session.listensWith(ticket)) {
            assertThat(ears.closedWithin(Duration.ofSeconds(5))).isEqualTo(1008);
            assertThat(ears.all()).isEmpty();
        }
    }

    private static long position(Person person) {
        return person.calls(Call.get("/events")).body().path("position").asLong();
    }

    /** Everything after a position up to that message, over a socket of its own. */
    private static List<Heard> resumed(Person person, long from, Said last) {
        try (Ears ears = person.session().listens()) {
            ears.hello();
            ears.resumes(from);
            ears.awaitsEvent(last.text(), one -> one.tells(last));
            return ears.eventsSinceResuming();
        }
    }

    private static List<JsonNode> polled(Person person, long from) {
        List<JsonNode> events = new ArrayList<>();
        long position = from;
        while (true) {
            JsonNode page = person.events(position);
            page.path("events").forEach(events::add);
            if (page.path("position").asLong() == position) {
                return events;
            }
            position = page.path("position").asLong();
        }
    }

    private static List<Long> positions(List<Heard> events) {
        return events.stream().map(Heard::position).toList();
    }
}
