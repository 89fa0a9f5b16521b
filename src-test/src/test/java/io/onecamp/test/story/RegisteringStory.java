package io.onecamp.test.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.test.language.Answer;
import io.onecamp.test.language.Call;
import io.onecamp.test.language.Person;
import io.onecamp.test.language.Refusal;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Making an account. */
class RegisteringStory extends Story {

    @Test
    @Tag("everywhere")
    void whoeverRegistersCanSignIn() {
        assertThat(ana.account().path("name").asText()).isEqualTo("Ana");
        assertThat(ana.account().path("email").asText()).isEqualTo(ana.email());
        assertThat(ana.account().path("active").asBoolean()).isTrue();

        assertThat(ana.calls(Call.get("/me")).body().path("id").asText()).isEqualTo(ana.id());
    }

    @Test
    @Tag("everywhere")
    void thereIsOneOwnerAndItIsTheFirst() {
        Running.first()
                .ifPresent(first ->
                        assertThat(first.account().path("role").asText()).isEqualTo("owner"));
        ana.registered();
        assertThat(ben.account().path("role").asText()).isEqualTo("member");
    }

    @Test
    @Tag("everywhere")
    void anAddressBelongsToOnePerson() {
        ana.account();
        assertThat(ana.registers().status()).isEqualTo(409);
    }

    @Test
    void anAddressIsTheSameHoweverItIsSpelt() {
        ana.account();
        refused(409, Map.of("email", "  " + ana.email().toUpperCase(java.util.Locale.ROOT) + " "));
    }

    @Test
    void registeringAgainUnderTheSameKeyIsTheSameAccount() {
        String key = Person.key();
        Answer first =
                world.send(Call.post("/accounts").with("Idempotency-Key", key).with(form(Map.of())));
        Answer again =
                world.send(Call.post("/accounts").with("Idempotency-Key", key).with(form(Map.of())));

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.isReplayed()).isTrue();
        assertThat(first.isReplayed()).isFalse();
        assertThat(again.body().path("id")).isEqualTo(first.body().path("id"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "123456789", "aaaaaaaaaaaa", "password123", "1234567890", ""})
    void aWeakPasswordIsRefusedAndNamed(String password) {
        refused(422, Map.of("password", password)).naming("password");
    }

    @Test
    void aPasswordMayBeLongButNotWithoutEnd() {
        refused(422, Map.of("password", "long 4 ever ".repeat(11))).naming("password");
    }

    @Test
    void oneCannotUseOnesAddressAsPassword() {
        refused(422, Map.of("password", ana.email())).naming("password");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ana", "ana@", "@example.org", "a b@example.org", "ana@exämple.org"})
    void whatIsNoAddressIsRefused(String email) {
        refused(422, Map.of("email", email)).naming("email");
    }

    @ParameterizedTest
    @CsvSource({"''", "'   '", "'two\nlines'", "'bell\u0007'"})
    void whatIsNoNameIsRefused(String name) {
        refused(422, Map.of("name", name)).naming("name");
    }

    @Test
    void aNameHasAtMostEightyCharacters() {
        refused(422, Map.of("name", "n".repeat(81))).naming("name");
        assertThat(world.send(Call.post("/accounts").with(form(Map.of("name", "🙂".repeat(80)))))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aRefusedRegistrationLeavesNobody() {
        refused(422, Map.of("password", "short"));
        assertThat(world.send(Call.post("/sessions").with(Map.of("email", ana.email(), "password", Person.PASSWORD)))
                        .status())
                .isEqualTo(401);
        assertThat(ana.registers().status()).isEqualTo(201);
    }

    private Refusal refused(int status, Map<String, String> differently) {
        Answer answer = world.send(Call.post("/accounts").with(form(differently)));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        return new Refusal(answer);
    }

    private Map<String, String> form(Map<String, String> differently) {
        Map<String, String> form =
                new HashMap<>(Map.of("email", ana.email(), "password", Person.PASSWORD, "name", "Ana"));
        form.putAll(differently);
        return form;
    }
}
