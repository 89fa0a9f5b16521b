package io.onecamp.test.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.onecamp.test.language.Answer;
import io.onecamp.test.language.Call;
import io.onecamp.test.language.Ears;
import io.onecamp.test.language.Person;
import io.onecamp.test.language.Refusal;
import io.onecamp.test.language.Session;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Signing in, staying signed in, and signing out. */
class SigningInStory extends Story {

    @Test
    void aWrongPasswordAndAWrongPersonAreRefusedAlike() {
        ana.account();
        Answer wrong = signIn(ana.email(), "not my password");
        Answer nobody = signIn("nobody-" + UUID.randomUUID() + "@example.org", "not my password");

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(nobody.status()).isEqualTo(401);
        assertThat(new Refusal(wrong).because("sign_in_refused").withoutPlace())
                .isEqualTo(new Refusal(nobody).withoutPlace());
    }

    @Test
    void aRepeatedSignInIsTheSameSession() {
        ana.account();
        String key = Person.key();
        Call call = Call.post("/sessions")
                .with("Idempotency-Key", key)
                .with(Map.of("email", ana.email(), "password", Person.PASSWORD));
        Answer first = world.send(call);
        Answer again = world.send(call);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.isReplayed()).isTrue();
        String access = again.body().path("accessToken").asText();
        assertThat(sessions(access)).hasSize(1);
        assertThat(refresh(again.body().path("refreshToken").asText(), null).status())
                .isEqualTo(200);
        assertThat(refresh(first.body().path("refreshToken").asText(), null).status())
                .as("what the first answer carried was taken back when the second's was used")
                .isEqualTo(401);
    }

    @Test
    @Tag("everywhere")
    void aRefreshGivesTheNextTokens() {
        Session session = ana.session();
        Answer next = refresh(session.refreshToken(), null);

        assertThat(next.status()).isEqualTo(200);
        assertThat(next.body().path("refreshToken").asText()).isNotEqualTo(session.refreshToken());
        assertThat(next.body().path("expiresIn").asLong()).isEqualTo(300);
        assertThat(me(next.body().path("accessToken").asText()).status()).isEqualTo(200);
    }

    @Test
    void usingAnOldRefreshTokenEndsTheSession() {
        Session session = ana.session();
        JsonNode next = refresh(session.refreshToken(), null).body();

        assertThat(refresh(session.refreshToken(), null).status()).isEqualTo(401);
        assertThat(me(next.path("accessToken").asText()).status()).isEqualTo(401);
        assertThat(me(session.accessToken()).status()).isEqualTo(401);
        assertThat(refresh(next.path("refreshToken").asText(), null).status()).isEqualTo(401);
    }

    @Test
    void aRefreshWhoseAnswerWasLostCanBeRepeatedUnderItsKey() {
        Session session = ana.session();
        String key = Person.key();
        Answer first = refresh(session.refreshToken(), key);
        JsonNode lost = first.body();
        Answer again = refresh(session.refreshToken(), key);

        assertThat(again.status()).isEqualTo(200);
        assertThat(first.isReplayed()).isFalse();
        assertThat(again.isReplayed()).isTrue();
        assertThat(me(again.body().path("accessToken").asText()).status()).isEqualTo(200);
        assertThat(refresh(again.body().path("refreshToken").asText(), null).status())
                .isEqualTo(200);
        assertThat(lost.path("refreshToken")).isNotEqualTo(again.body().path("refreshToken"));
    }

    /** A repetition may overtake the first call, whose late execution must not take away what the client was given. */
    @Test
    void whicheverAnswerOfARepeatedCallArrivesIsGood() {
        ana.account();
        Call signIn = Call.post("/sessions")
                .with("Idempotency-Key", Person.key())
                .with(Map.of("email", ana.email(), "password", Person.PASSWORD));
        String arrived = world.send(signIn).body().path("refreshToken").asText();
        world.send(signIn);
        String key = Person.key();
        JsonNode next = refresh(arrived, key).body();
        refresh(arrived, key);

        JsonNode after = refresh(next.path("refreshToken").asText(), null).body();
        assertThat(me(after.path("accessToken").asText()).status()).isEqualTo(200);
        assertThat(sessions(after.path("accessToken").asText())).hasSize(1);
    }

    @Test
    void aRefreshCannotBeRepeatedOnceItsSuccessorWasUsed() {
        Session session = ana.session();
        String key = Person.key();
        JsonNode next = refresh(session.refreshToken(), key).body();
        assertThat(refresh(next.path("refreshToken").asText(), null).status()).isEqualTo(200);

        assertThat(refresh(session.refreshToken(), key).status()).isEqualTo(401);
        assertThat(me(next.path("accessToken").asText()).status()).isEqualTo(401);
    }

    @Test
    void whatIsNoRefreshTokenIsRefused() {
        for (String token : List.of("", "nonsense", ana.session().accessToken(), UUID.randomUUID() + ".x")) {
            assertThat(refresh(token, null).status()).as(token).isEqualTo(401);
        }
    }

    @Test
    @Tag("everywhere")
    void signingOutIsFeltAtOnce() {
        Session session = ana.session();
        Session other = ana.signsIn();
        try (Ears ears = session.listens();
                Ears others = other.listens()) {
            ears.hello();
            others.hello();
            assertThat(session.ends().status()).isEqualTo(204);

            assertThat(ears.closedWithin(Duration.ofSeconds(1))).isEqualTo(1000);
            assertThat(ears.all().getLast().path("reason").asText()).isEqualTo("session_ended");
            assertThat(session.sends(Call.get("/me")).status()).isEqualTo(401);
            assertThat(refresh(session.refreshToken(), null).status()).isEqualTo(401);
            assertThat(other.sends(Call.get("/me")).status()).isEqualTo(200);
            others.says("{\"frame\":\"ping\"}").awaits("pong");
        }
    }

    @Test
    void onesSessionsAreListedNewestFirst() {
        Session first = ana.session();
        Session second = ana.signsIn();
        List<JsonNode> listed = sessions(second.accessToken());

        assertThat(listed).hasSize(2);
        assertThat(listed.get(0).path("current").asBoolean()).isTrue();
        assertThat(listed.get(1).path("current").asBoolean()).isFalse();
        assertThat(sessions(first.accessToken()).get(1).path("current").asBoolean())
                .isTrue();
    }

    @Test
    void aSessionCanBeEndedFromAnother() {
        Session lost = ana.session();
        Session here = ana.signsIn();
        String id = sessions(lost.accessToken()).stream()
                .filter(session -> session.path("current").asBoolean())
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();

        assertThat(here.sends(Call.delete("/sessions/" + id)).status()).isEqualTo(204);
        assertThat(lost.sends(Call.get("/me")).status()).isEqualTo(401);
        assertThat(here.sends(Call.delete("/sessions/" + id)).status()).isEqualTo(404);
        assertThat(sessions(here.accessToken())).hasSize(1);
    }

    @Test
    void anothersSessionIsNotThere() {
        String theirs =
                sessions(ben.session().accessToken()).getFirst().path("id").asText();
        ana.isRefused(404, () -> ana.calls(Call.delete("/sessions/" + theirs))).because("not_found");
        assertThat(ben.sends(Call.get("/me")).status()).isEqualTo(200);
    }

    @Test
    void tenWrongPasswordsMustWait() {
        ana.account();
        for (int i = 0; i < 10; i++) {
            assertThat(signIn(ana.email(), "wrong password " + i).status()).isEqualTo(401);
        }
        Answer refused = signIn(ana.email(), "wrong password");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(Long.parseLong(refused.header("Retry-After"))).isPositive();
    }

    private Answer signIn(String email, String password) {
        return world.send(Call.post("/sessions").with(Map.of("email", email, "password", password)));
    }

    private Answer refresh(String token, @org.jspecify.annotations.Nullable String key) {
        Call call = Call.post("/sessions/refresh").with(Map.of("refreshToken", token));
        return world.send(key == null ? call : call.with("Idempotency-Key", key));
    }

    private Answer me(String access) {
        return world.send(Call.get("/me").with("Authorization", "Bearer " + access));
    }

    private List<JsonNode> sessions(String access) {
        JsonNode listed = world.send(Call.get("/sessions").with("Authorization", "Bearer " + access))
                .body()
                .path("sessions");
        return StreamSupport.stream(listed.spliterator(), false).toList();
    }
}
