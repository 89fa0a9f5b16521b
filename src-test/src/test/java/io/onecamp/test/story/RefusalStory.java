package io.onecamp.test.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.onecamp.test.language.Answer;
import io.onecamp.test.language.Call;
import io.onecamp.test.language.Person;
import io.onecamp.test.language.Refusal;
import io.onecamp.test.language.Room;
import io.onecamp.test.language.Said;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How the product says no: always a problem document, in the same words on every server. */
class RefusalStory extends Story {

    @Test
    void anUnknownFieldIsNamed() {
        Room room = ana.opens().alone();
        refused(400, "unknown_field", say(room, "{\"text\":\"a\",\"texte\":\"b\"}"))
                .naming("texte");
        refused(400, "unknown_field", say(room, "{\"text\":\"a\",\"author\":{\"id\":\"x\"}}"))
                .naming("author");
    }

    @Test
    void malformedJsonIsToldWithItsPlace() {
        Room room = ana.opens().alone();
        refused(400, "malformed", say(room, "{\n \"text\": \"a\",\n}")).saying("line 3, column ");
        refused(400, "malformed", say(room, "{\"text\":\"a\"} more")).saying("line 1");
        refused(400, "malformed", say(room, "{\"text\":\"a\",\"text\":\"b\"}"));
        refused(400, "malformed", say(room, "{\"text\":"));
    }

    @Test
    void aWrongTypeIsToldWithItsField() {
        Room room = ana.opens().alone();
        refused(400, "wrong_type", say(room, "{\"text\":7}")).naming("text");
        refused(400, "wrong_type", say(room, "{\"text\":[\"a\"]}")).naming("text");
        refused(400, "wrong_type", say(room, "{\"text\":true}")).naming("text");
    }

    @Test
    void whereABodyIsNeededThereMustBeOne() {
        Room room = ana.opens().alone();
        for (String body : List.of("", "null", "[]", "\"text\"", "7")) {
            refused(400, "malformed", say(room, body));
        }
        refused(422, "invalid", say(room, "{}")).naming("text");
        refused(422, "invalid", say(room, "{\"text\":null}")).naming("text");
    }

    @Test
    void anotherMediaTypeIsRefused() {
        Room room = ana.opens().alone();
        for (String type : List.of("text/plain", "application/x-www-form-urlencoded", "application/xml")) {
            refused(415, "unsupported_media_type", say(room, "{\"text\":\"a\"}").with("Content-Type", type));
        }
    }

    @Test
    void anAnswerOfAnotherTypeIsNotToBeHad() {
        refused(406, "not_acceptable", Call.get("/me").with("Accept", "text/html"));
    }

    @Test
    void whatAPathDoesNotTakeIsRefusedWithWhatItTakes() {
        Answer answer = ana.sends(Call.put("/me").with(Map.of("name", "Ana")));
        assertThat(answer.status()).isEqualTo(405);
        new Refusal(answer).because("method_not_allowed");
        assertThat(answer.header("Allow")).contains("GET").contains("PATCH");
        refused(405, "method_not_allowed", Call.delete("/conversations"));
    }

    @Test
    void whereThereIsNothingItIsNotFound() {
        refused(404, "not_found", Call.get("/nothing"));
        refused(404, "not_found", Call.get("/conversations/x/y/z"));
        refused(404, "not_found", Call.get("/messages/" + UUID.randomUUID()));
    }

    @Test
    @Tag("everywhere")
    void whoIsNotSignedInIsToldSo() {
        for (String header : List.of("", "Bearer", "Bearer ", "Bearer nonsense", "Basic YTpi", "Bearer a.b.c")) {
            Call call = header.isEmpty() ? Call.get("/me") : Call.get("/me").with("Authorization", header);
            Answer answer = world.send(call);
            assertThat(answer.status()).as(header).isEqualTo(401);
            assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
            new Refusal(answer).because("unauthenticated");
        }
    }

    @Test
    void aTokenThatSomebodyMadeIsNoToken() {
        String[] parts = ana.session().accessToken().split("\\.");
        String none = "eyJhbGciOiJub25lIn0." + parts[1] + ".";
        String other = parts[0] + "." + ben.session().accessToken().split("\\.")[1] + "." + parts[2];
        for (String token : List.of(none, other, parts[0] + "." + parts[1] + ".")) {
            assertThat(world.send(Call.get("/me").with("Authorization", "Bearer " + token))
                            .status())
                    .isEqualTo(401);
        }
    }

    @Test
    void everyAnswerTellsABrowserHowFarToTrustIt() {
        for (Answer answer : List.of(ana.calls(Call.get("/me")), world.send(Call.get("/me")))) {
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
            assertThat(answer.header("X-Powered-By")).isEmpty();
        }
    }

    /** What one may not see is refused exactly as what there is not. */
    @Test
    @Tag("everywhere")
    void whatIsNotForOneIsNotThere() {
        Room theirs = ana.opens().with(ben);
        Said said = ana.posts("Secret.").in(theirs);
        Person eve = world.person("Eve");
        String nobodys = UUID.randomUUID() + "_" + UUID.randomUUID();
        String unopened = List.of(ana.id(), carl.id()).stream()
                .sorted()
                .reduce((a, b) -> a + "_" + b)
                .orElseThrow();
        JsonNode none = eve.isRefused(404, () -> eve.calls(Call.get("/conversations/" + nobodys)))
                .because("not_found")
                .withoutPlace();

        for (String id : List.of(theirs.id(), unopened, "g_" + "0".repeat(32), "nonsense", said.id())) {
            for (Call call : calls(id)) {
                Answer answer = eve.sends(call);
                assertThat(answer.status()).as(call.toString()).isEqualTo(404);
                assertThat(new Refusal(answer).withoutPlace()).isEqualTo(none);
            }
        }
        for (String id : List.of(said.id(), UUID.randomUUID().toString(), "nonsense")) {
            assertThat(new Refusal(eve.sends(Call.get("/messages/" + id))).withoutPlace())
                    .isEqualTo(none);
        }
        assertThat(ana.looksAt(said).state()).isEqualTo(said.state());
    }

    private static List<Call> calls(String id) {
        return List.of(
                Call.get("/conversations/" + id),
                Call.get("/conversations/" + id + "/messages"),
                Call.get("/conversations/" + id + "/messages?limit=0"),
                Call.post("/conversations/" + id + "/messages").with(Map.of("text", "Me too.")),
                Call.post("/conversations/" + id + "/messages").with(Map.of("text", " ")),
                Call.put("/conversations/" + id + "/read").with(Map.of("seq", 1)),
                Call.put("/conversations/" + id + "/read").with(Map.of("seq", 1_000)));
    }

    private Refusal refused(int status, String code, Call call) {
        return ana.isRefused(status, () -> ana.calls(call)).because(code);
    }

    private static Call say(Room room, String body) {
        return Call.post("/conversations/" + room.id() + "/messages")
                .with("Content-Type", "application/json")
                .raw(body);
    }
}
