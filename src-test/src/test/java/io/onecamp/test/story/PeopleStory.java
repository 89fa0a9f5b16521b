package io.onecamp.test.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.onecamp.test.language.Answer;
import io.onecamp.test.language.Call;
import io.onecamp.test.language.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Oneself and the others. */
class PeopleStory extends Story {

    @Test
    void oneCanTakeAnotherName() {
        Answer renamed = ana.calls(Call.patch("/me").with(Map.of("name", "Ana María")));

        assertThat(renamed.body().path("name").asText()).isEqualTo("Ana María");
        assertThat(renamed.body().path("version").asInt()).isEqualTo(2);
        assertThat(renamed.header("ETag")).contains("2");
        assertThat(ben.calls(Call.get("/people/" + ana.id()))
                        .body()
                        .path("name")
                        .asText())
                .isEqualTo("Ana María");
    }

    @Test
    void aNameIsChangedOnlyWhereNobodyWasQuicker() {
        ana.calls(Call.patch("/me").with("If-Match", "\"1\"").with(Map.of("name", "Anna")));
        ana.isRefused(
                412, () -> ana.calls(Call.patch("/me").with("If-Match", "\"1\"").with(Map.of("name", "Anja"))));
        assertThat(ana.calls(Call.get("/me")).body().path("name").asText()).isEqualTo("Anna");
    }

    @Test
    void whatOnesProfileDoesNotLetOneChangeIsRefused() {
        ana.isRefused(400, () -> ana.calls(Call.patch("/me").with(Map.of("name", "Anna", "role", "owner"))))
                .because("unknown_field")
                .naming("role");
        assertThat(ana.calls(Call.get("/me")).body().path("name").asText()).isEqualTo("Ana");
    }

    @Test
    void othersDoNotSeeOnesAddress() {
        JsonNode seen = ben.calls(Call.get("/people/" + ana.id())).body();
        assertThat(seen.path("name").asText()).isEqualTo("Ana");
        assertThat(seen.toString()).doesNotContain(ana.email());
    }

    @Test
    void peopleAreFoundByAPartOfTheirNameInAnyCase() {
        String family = "Z" + UUID.randomUUID().toString().substring(0, 8);
        Person found = world.person("Dora " + family);
        found.account();

        assertThat(names("?q=" + family.toLowerCase(java.util.Locale.ROOT))).containsExactly("Dora " + family);
        assertThat(names("?q=ora%20" + family)).containsExactly("Dora " + family);
        assertThat(names("?q=no-such-" + family)).isEmpty();
    }

    @Test
    void aPartOfANameIsNoPattern() {
        String family = "Y" + UUID.randomUUID().toString().substring(0, 8);
        world.person("Dora " + family).account();
        assertThat(names("?q=D%25" + family)).isEmpty();
        assertThat(names("?q=D_ra%20" + family)).isEmpty();
        assertThat(names("?q=%27%3B--" + family)).isEmpty();
    }

    @Test
    void aListComesInPagesWithoutGapOrDouble() {
        String family = "X" + UUID.randomUUID().toString().substring(0, 8);
        List<String> expected = IntStream.range(0, 7)
                .mapToObj(i -> "Twin " + family + (i < 3 ? "" : " " + i))
                .toList();
        expected.forEach(name -> world.person(name).account());

        List<String> seen = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page =
                    ana.calls(Call.get("/people?limit=2&q=" + family + cursor)).body();
            page.path("people").forEach(person -> seen.add(person.path("name").asText()));
            page.path("people").forEach(person -> ids.add(person.path("id").asText()));
            assertThat(page.path("people").size()).isLessThanOrEqualTo(2);
            cursor = page.has("next") ? "&cursor=" + page.path("next").asText() : "";
        } while (!cursor.isEmpty());

        assertThat(seen).containsExactlyElementsOf(expected);
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void limitsAndCursorsAreJudged() {
        for (String limit : List.of("0", "201")) {
            ana.isRefused(422, () -> ana.calls(Call.get("/people?limit=" + limit)))
                    .naming("limit");
        }
        for (String limit : List.of("-1", "ten", "1.5")) {
            ana.isRefused(400, () -> ana.calls(Call.get("/people?limit=" + limit)));
        }
        for (String cursor : List.of("x", "bm9uc2Vuc2U", "%21%21")) {
            ana.isRefused(400, () -> ana.calls(Call.get("/people?cursor=" + cursor)));
        }
    }

    @Test
    void whoIsNotThereIsNotFound() {
        for (String id : List.of(UUID.randomUUID().toString(), "nobody", "0")) {
            ana.isRefused(404, () -> ana.calls(Call.get("/people/" + id))).because("not_found");
        }
    }

    private List<String> names(String query) {
        JsonNode people = ana.calls(Call.get("/people" + query)).body().path("people");
        return StreamSupport.stream(people.spliterator(), false)
                .map(person -> person.path("name").asText())
                .toList();
    }
}
