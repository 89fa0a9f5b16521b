package io.onecamp.test.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.onecamp.test.language.Answer;
import io.onecamp.test.language.Call;
import io.onecamp.test.language.Comment;
import io.onecamp.test.language.Person;
import io.onecamp.test.language.Room;
import io.onecamp.test.language.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Finding what was said, and not finding what is none of one's business. */
class SearchStory extends Story {
    /** A word that nobody else says. */
    private final String word = "w" + UUID.randomUUID().toString().replace("-", "");

    @Test
    @Tag("everywhere")
    void whatWasSaidIsFoundByThoseWhoMayReadItAndByNobodyElse() {
        Room room = ana.opens().with(ben);
        Said said = ana.posts("Ship the " + word + " on Friday").in(room);
        JsonNode hit = ben.looksFor("friday " + word).finds(said).getFirst();
        assertThat(hit.path("kind").asText()).isEqualTo("message");
        assertThat(hit.path("conversation").asText()).isEqualTo(room.id());
        assertThat(hit.path("seq").asLong()).isEqualTo(said.seq());
        assertThat(hit.path("author").path("name").asText()).isEqualTo(ana.name());
        assertThat(hit.path("text").asText()).isEqualTo(said.text());
        assertThat(marked(hit)).containsExactly(word, "Friday");
        assertThat(ana.looksFor(word).ids()).containsExactly(said.id());

        // Carl would find it if it were his: he finds his own.
        Said own = carl.posts("Mine is a " + word + ", too").in(carl.opens().alone());
        carl.looksFor(word).finds(own);
        assertThat(carl.looksFor("friday " + word).hits()).isEmpty();
        carl.isRefused(404, () -> carl.looksFor(word).in(room).hits()).because("not_found");
        assertThat(ben.looksFor(word).ids()).containsExactly(said.id());
    }

    private static List<String> marked(JsonNode hit) {
        List<String> marked = new ArrayList<>();
        for (JsonNode span : hit.path("highlights")) {
            marked.add(hit.path("text")
                    .asText()
                    .substring(span.path("from").asInt(), span.path("to").asInt()));
        }
        return marked;
    }

    @Test
    void afterAnEditTheOldWordsAreGoneAndTheNewOnesAreFound() {
        Room room = ana.opens().with(ben);
        Said said = ana.posts("old " + word).in(room);
        ben.looksFor("old " + word).finds(said);
        ana.edits(said).to("new " + word);
        // At once, whether or not the index knows: the hit is checked before it is shown.
        assertThat(ben.looksFor("old " + word).hits()).isEmpty();
        JsonNode hit = ben.looksFor("new " + word).finds(said).getFirst();
        assertThat(hit.path("text").asText()).isEqualTo("new " + word);
        assertThat(hit.has("editedAt")).isTrue();
    }

    @Test
    void whatWasTakenBackIsNotFoundFromThatMomentOn() {
        Room room = ana.opens().with(ben);
        Said said = ana.posts("regretted " + word).in(room);
        Said other = ana.posts("kept " + word).in(room);
        ben.looksFor(word).finds(other, said);
        ana.deletes(said);
        assertThat(ben.looksFor(word).ids()).containsExactly(other.id());
        assertThat(ana.looksFor("regretted " + word).hits()).isEmpty();
    }

    @Test
    @Tag("everywhere")
    void commentsAreFoundBesideMessages() {
        Room room = ana.opens().with(ben);
        Said said = ana.posts("message " + word).in(room);
        Comment comment = ben.under(said).says("comment " + word);
        JsonNode hit = ana.looksFor(word).finds(comment.id(), said.id()).getFirst();
        assertThat(hit.path("kind").asText()).isEqualTo("comment");
        assertThat(hit.path("message").asText()).isEqualTo(said.id());
        assertThat(hit.path("seq").asLong()).isEqualTo(said.seq());
        assertThat(hit.path("number").asLong()).isEqualTo(comment.number());
        assertThat(hit.path("text").asText()).isEqualTo("comment " + word);
        assertThat(ana.looksFor(word).with("kind", "comment").ids()).containsExactly(comment.id());
        assertThat(ana.looksFor(word).with("kind", "message").ids()).containsExactly(said.id());
        ben.calls(Call.delete("/comments/" + comment.id()));
        assertThat(ana.looksFor(word).ids()).containsExactly(said.id());
    }

    @Test
    void theNewestComeFirstPageByPage() {
        Room room = ana.opens().with(ben);
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ids.addFirst(ana.posts("number " + i + " of " + word).in(room).id());
        }
        ben.looksFor(word).finds(ids.toArray(String[]::new));
        List<String> paged = new ArrayList<>();
        JsonNode page = ben.looksFor(word).with("limit", "2").page();
        while (true) {
            page.path("hits").forEach(hit -> paged.add(hit.path("id").asText()));
            if (!page.has("cursor")) {
                break;
            }
            page = ben.looksFor(word)
                    .with("limit", "2")
                    .with("cursor", page.path("cursor").asText())
                    .page();
        }
        assertThat(paged).isEqualTo(ids);
    }

    @Test
    void personPlaceTimeAndLinksNarrowIt() {
        Room both = ana.opens().with(ben);
        Room alone = ana.opens().alone();
        Said plain = ana.posts("plain " + word).in(both);
        Said linked =
                ana.posts("see https://example.org/" + word + " for " + word).in(alone);
        Said bens = ben.posts("Ben's " + word).in(both);
        ana.looksFor(word).finds(bens, linked, plain);
        assertThat(ana.looksFor(word).in(both).ids()).containsExactly(bens.id(), plain.id());
        assertThat(ana.looksFor(word).with("from", ben.id()).ids()).containsExactly(bens.id());
        assertThat(ana.looksFor(word).with("has", "link").ids()).containsExactly(linked.id());
        assertThat(ana.looksFor("").in(alone).with("has", "link").ids()).contains(linked.id());
        assertThat(ana.looksFor(word).with("kind", "comment").hits()).isEmpty();
        String middle = linked.state().path("createdAt").asText();
        assertThat(ana.looksFor(word).with("before", middle).ids()).containsExactly(plain.id());
        assertThat(ana.looksFor(word).with("after", middle).ids()).containsExactly(bens.id(), linked.id());
        assertThat(ana.looksFor(word).with("before", "2001-01-01").hits()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "q=, 422, q",
        "q=***, 422, q",
        "in=x, 404, ''",
        "q=a&from=ana, 400, from",
        "q=a&before=soon, 400, before",
        "q=a&after=2026-13-01, 400, after",
        "q=a&has=money, 422, has",
        "q=a&kind=task, 422, kind",
        "q=a&mode=meaning, 422, mode",
        "q=a&mode=both, 422, mode",
        "q=a&limit=0, 422, limit",
        "q=a&limit=x, 400, limit",
        "q=a&cursor=zzz, 400, cursor"
    })
    void whatCannotBeAskedIsRefusedWithItsName(String query, int status, String field) {
        Answer answer = ana.sends(Call.get("/search?" + query));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        if (!field.isEmpty()) {
            assertThat(answer.body().path("errors").path(0).path("field").asText())
                    .as(answer.toString())
                    .isEqualTo(field);
        }
    }

    @Test
    void aQueryThatIsTooLongIsRefused() {
        assertThat(ana.looksFor("x".repeat(256)).hits()).isEmpty();
        ana.isRefused(422, () -> ana.looksFor("x".repeat(257)).hits()).naming("q");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"*", "w*", "/.*/", "text:*", "{\"match_all\":{}}", "a OR b", "\"", "\\", "~", "((", "\u0000x"})
    void noCharacterOpensAnything(String typed) {
        Person eve = world.person("Eve");
        Room room = ana.opens().with(ben);
        Said said = ana.posts("secret " + word).in(room);
        ben.looksFor(word).finds(said);
        Answer answer = eve.sends(eve.looksFor(typed).call());
        assertThat(answer.status()).as(answer.toString()).isIn(200, 422);
        assertThat(answer.body().path("hits")).isEmpty();
        assertThat(ben.looksFor(word.substring(0, 5) + "*" + word.substring(7)).hits())
                .isEmpty();
    }
}
