package io.onecamp.test.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.onecamp.test.language.Answer;
import io.onecamp.test.language.Call;
import io.onecamp.test.language.Person;
import io.onecamp.test.language.Room;
import io.onecamp.test.language.World;
import io.onecamp.test.product.Database;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** After everything that deals in secrets was done, and repeated under its key, no row of any table holds one. */
@ExtendWith(Harmed.class)
class ClearTextStory {
    private final Harmed.Phase phase = Harmed.phase();
    private final World world = phase.world();
    private final Database database = phase.installation().outside().database();
    private final String email = "clear-" + UUID.randomUUID() + "@example.org";
    private final Map<String, String> secrets = new LinkedHashMap<>();

    @Test
    void noTokenAndNoPasswordIsInTheDatabase() {
        String operator = phase.installation().outside().secret("operator-token");
        secrets.put("the operator's token", operator);
        secrets.put("the installation's secret", phase.installation().outside().secret("onecamp"));
        signsInAndStaysSignedIn();
        somebodyIsWrong();
        Answer reset = world.send(Call.post("/admin/password-resets")
                .with("Authorization", "Bearer " + operator)
                .with(Map.of("email", email)));
        assertThat(reset.status()).as(reset.toString()).isEqualTo(201);
        secrets.put("the password after a reset", reset.body().path("password").asText());

        assertThat(secrets.values()).hasSizeGreaterThan(14).allMatch(secret -> secret.length() >= 16);
        List<String> rows = everything();
        assertThat(rows).as("that it looks at all").anyMatch(row -> row.contains(email));
        secrets.forEach((name, secret) -> {
            for (String form : forms(secret)) {
                assertThat(rows).as(name).noneMatch(row -> row.contains(form));
            }
        });
    }

    @Test
    void itWouldBeFoundAsTextAsJsonAndAsBytes() {
        String secret = "planted " + UUID.randomUUID();
        database.changes("create table planted (a text, b jsonb, c bytea)");
        try {
            for (String column : List.of("a", "b", "c")) {
                database.changes("delete from planted");
                String value = switch (column) {
                    case "b" -> "jsonb_build_object('x', '" + secret + "')";
                    case "c" -> "convert_to('" + secret + "', 'UTF8')";
                    default -> "'" + secret + "'";
                };
                database.changes("insert into planted (" + column + ") values (" + value + ")");
                assertThat(everything())
                        .as(column)
                        .anyMatch(row -> forms(secret).stream().anyMatch(row::contains));
            }
        } finally {
            database.changes("drop table planted");
        }
    }

    private void signsInAndStaysSignedIn() {
        String password = "Correct 9 " + UUID.randomUUID();
        secrets.put("the password", password);
        Map<String, String> account = Map.of("email", email, "password", password, "name", "Clara");
        Call register =
                Call.post("/accounts").with("Idempotency-Key", Person.key()).with(account);
        Call signIn = Call.post("/sessions")
                .with("Idempotency-Key", Person.key())
                .with(Map.of("email", email, "password", password));
        for (int i = 1; i <= 2; i++) {
            assertThat(world.send(register).status()).isEqualTo(201);
            tokens("sign-in " + i, world.send(signIn));
        }
        String first = secrets.get("refresh token of sign-in 2");
        Call refresh = Call.post("/sessions/refresh")
                .with("Idempotency-Key", Person.key())
                .with(Map.of("refreshToken", String.valueOf(first)));
        tokens("refresh 1", world.send(refresh));
        tokens("refresh 2", world.send(refresh));
        String access = String.valueOf(secrets.get("access token of refresh 2"));
        Call ticket = Call.post("/live/tickets")
                .with("Idempotency-Key", Person.key())
                .with("Authorization", "Bearer " + access);
        for (int i = 1; i <= 2; i++) {
            secrets.put("ticket " + i, world.send(ticket).body().path("ticket").asText());
        }
        opensAndLinks(access);
    }

    private void opensAndLinks(String access) {
        Person ana = world.person("Ana");
        Room room = ana.opens().with(ana);
        ana.posts("Look.")
                .carrying(ana.uploads("plan", "a plan".getBytes(StandardCharsets.UTF_8))
                        .file())
                .in(room);
        JsonNode file = ana.looksAt(ana.uploads("plan", "another".getBytes(StandardCharsets.UTF_8))
                        .file())
                .state();
        String link = file.path("link").asText();
        secrets.put("a file's link", link.substring(link.indexOf("grant=") + "grant=".length()));
        secrets.put("Ana's access token", ana.session().accessToken());
        secrets.put("Ana's password", Person.PASSWORD);
        assertThat(world.send(Call.get("/me").with("Authorization", "Bearer " + access))
                        .status())
                .isEqualTo(200);
    }

    private void somebodyIsWrong() {
        String wrong = "Almost right " + UUID.randomUUID();
        secrets.put("a wrong password", wrong);
        assertThat(world.send(Call.post("/sessions").with(Map.of("email", email, "password", wrong)))
                        .status())
                .isEqualTo(401);
        assertThat(world.send(Call.post("/accounts").with(Map.of("email", email, "password", wrong, "name", "Clara")))
                        .status())
                .isEqualTo(409);
    }

    private void tokens(String name, Answer answer) {
        assertThat(answer.isRefusal()).as(answer.toString()).isFalse();
        String refresh = answer.body().path("refreshToken").asText();
        secrets.put("access token of " + name, answer.body().path("accessToken").asText());
        secrets.put("refresh token of " + name, refresh);
        secrets.put("secret in the refresh token of " + name, refresh.substring(refresh.indexOf('.') + 1));
    }

    private List<String> everything() {
        List<String> rows = new ArrayList<>(database.everything());
        if (phase.installation().graph().equals("sql")) {
            rows.addAll(phase.installation().outside().graphDatabase().everything());
        }
        return rows;
    }

    /** As it is, and as bytes are shown. */
    private static List<String> forms(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                        secret,
                        HexFormat.of().formatHex(bytes),
                        Base64.getEncoder().withoutPadding().encodeToString(bytes),
                        Base64.getUrlEncoder().withoutPadding().encodeToString(bytes))
                .distinct()
                .toList();
    }
}
