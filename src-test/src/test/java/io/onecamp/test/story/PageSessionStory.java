package io.onecamp.test.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.test.browser.Window;
import io.onecamp.test.language.Call;
import io.onecamp.test.language.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Being signed in in a window. */
class PageSessionStory extends Story {

    @RegisterExtension
    final Browsing browser = new Browsing();

    private final Person dora = world.unmistakable("Dora");
    private final Person finn = world.unmistakable("Finn");

    @Test
    void aWrongPasswordIsToldAtTheEntrance() {
        Window window = browser.window().visits("/");
        window.entersAt(dora.registered().email(), "not the password");
        window.seesPart("#enter-refusal", "password");
        window.isAtTheEntrance();
        window.forgives("401");
    }

    @Test
    void loadingAnewKeepsOneSignedInAndEachWindowIsSomebodyOfItsOwn() {
        Window doras = browser.window().signsIn(dora);
        Window finns = browser.window().signsIn(finn);
        doras.reloads();
        doras.isConnected();
        finns.reloads();
        finns.isConnected();
        doras.seesPart("#my-name", dora.name());
        finns.seesPart("#my-name", finn.name());
        Window third = browser.window().visits("/");
        third.isAtTheEntrance();
    }

    @Test
    void whatAWindowKeepsIsNoAccessTokenAndNothingAfterSigningOut() {
        Window window = browser.window().signsIn(dora);
        assertThat(window.keeps()).contains("onecamp.refresh").doesNotContain("eyJ");
        window.signsOut();
        assertThat(window.keeps()).isEqualTo("{}");
        window.reloads();
        window.isAtTheEntrance();
    }

    @Test
    void signingOutEndsTheSessionAndSoDoesEndingItElsewhere() {
        Window window = browser.window().signsIn(dora);
        Window other = browser.window().signsIn(dora);
        int before = sessions();
        other.signsOut();
        assertThat(sessions()).isEqualTo(before - 1);

        String last = dora.calls(Call.get("/sessions"))
                .body()
                .path("sessions")
                .valueStream()
                .filter(session -> session.path("device").asText().contains("Chrom"))
                .map(session -> session.path("id").asText())
                .findFirst()
                .orElseThrow();
        dora.calls(Call.delete("/sessions/" + last));
        window.isAtTheEntrance();
        window.seesPart("#enter-refusal", "signed out");
    }

    @Test
    void theAccessTokenIsRenewedBeforeItRunsOut() {
        dora.opens().with(finn);
        Window window = browser.window().signsIn(dora);
        window.entersThatWith(finn.name());
        AtomicInteger renewals = window.wires().counted("**/sessions/refresh");
        window.says("before");
        window.reads("before");
        assertThat(renewals).hasValue(0);
        window.clockSays(Instant.now().plus(Duration.ofMinutes(6)).toEpochMilli());
        window.says("after");
        window.reads("before", "after");
        window.seesNoPart(".echo");
        assertThat(renewals).hasValue(1);
    }

    /** The lost answer had the next refresh token in it; trying again is not taken for a thief's. */
    @Test
    void aRefreshWhoseAnswerWasLostIsRepeated() {
        Window window = browser.window().signsIn(dora);
        window.wires().loseFirstAnswer("**/sessions/refresh");
        window.reloads();
        window.isConnected();
        window.seesPart("#my-name", dora.name());
        window.forgives("net::ERR_FAILED");
    }

    private int sessions() {
        return dora.calls(Call.get("/sessions")).body().path("sessions").size();
    }
}
