package io.onecamp.test.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.onecamp.test.language.Answer;
import io.onecamp.test.language.Call;
import io.onecamp.test.language.Comment;
import io.onecamp.test.language.Ears;
import io.onecamp.test.language.Heard;
import io.onecamp.test.language.Known;
import io.onecamp.test.language.Person;
import io.onecamp.test.language.Room;
import io.onecamp.test.language.Said;
import io.onecamp.test.language.World;
import io.onecamp.test.product.Outside;
import io.onecamp.test.product.StoreProcess;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an operator sees, and what they do about what a store refuses for good. */
@ExtendWith(Harmed.class)
class OperatorStory {
    /** As if a newer program had written an entry: this one cannot read it, so it is refused. */
    private static final int NEWER = 90;

    private final Harmed.Phase phase = Harmed.phase();
    private final World world = phase.world();
    private final Outside outside = phase.installation().outside();
    private final Person ana = world.person("Ana");
    private final Person ben = world.person("Ben");
    private final Room room = ana.opens().with(ben);
    private final String word = "w" + UUID.randomUUID().toString().replace("-", "");

    @AfterEach
    void mend() {
        phase.installation().up();
        // A story that broke off leaves nothing that others would stumble over.
        outside.makeReadable(NEWER);
        parked().forEach(one ->
                operator(Call.post("/admin/parked/" + one.path("id").asText() + "/resends")
                        .with(Map.of("reason", "the story is over"))));
    }

    private Answer operator(Call call) {
        return world.send(call.with("Authorization", "Bearer " + outside.operatorToken()));
    }

    private JsonNode asked(String path) {
        Answer answer = operator(Call.get(path));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.body();
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private List<JsonNode> parked() {
        return list(asked("/admin/parked").path("parked"));
    }

    /** Says something that the search index refuses, and waits until it is parked. */
    private JsonNode parkedAt(Said said) {
        return Awaitility.await("it is parked")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(250))
                .until(
                        () -> parked().stream()
                                .filter(one -> one.path("message").asText().equals(said.id()))
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }

    private Said poison(String text) {
        StoreProcess search = phase.installation().store("opensearch");
        search.freeze();
        try {
            Said said = ana.posts(text).in(room);
            Awaitility.await("the graph has it")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> ana.looksAt(said).isSettled());
            outside.ageEntry(said.entry(), NEWER);
            return said;
        } finally {
            search.thaw();
        }
    }

    @Test
    void theOperatorSeesEachStoreAndRelayAndNobodyElseDoes() {
        Said said = ana.posts("hello " + word).in(room);
        ben.looksFor(word).finds(said);
        List<JsonNode> stores = list(asked("/admin/stores").path("stores"));
        assertThat(stores)
                .extracting(store -> store.path("store").asText())
                .containsExactlyInAnyOrder("postgresql", "graph", "opensearch", "redis", "s3");
        assertThat(stores).allSatisfy(store -> {
            assertThat(store.path("state").asText()).isEqualTo("up");
            assertThat(store.path("works").asText()).isNotBlank();
            assertThat(store.path("fails").asText()).isNotBlank();
        });
        assertThat(list(asked("/admin/relays").path("relays")))
                .extracting(relay ->
                        relay.path("relay").asText() + " " + relay.path("state").asText())
                .containsExactly("graph going", "search going");
        Awaitility.await("somebody leads")
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(list(asked("/admin/relays").path("relays")))
                        .allSatisfy(relay ->
                                assertThat(relay.path("leader").asText()).startsWith("node")));
        assertThat(list(world.send(Call.get("/health/ready")).body().path("relays")))
                .extracting(relay -> relay.path("relay").asText())
                .containsExactly("graph", "search");

        for (String path : List.of("/admin/stores", "/admin/relays", "/admin/parked", "/admin/audit", "/metrics")) {
            ana.isRefused(401, () -> ana.calls(Call.get(path)));
            assertThat(world.send(Call.get(path)).status()).isEqualTo(401);
            assertThat(world.send(Call.get(path).with("Authorization", "Bearer wrong"))
                            .status())
                    .isEqualTo(401);
        }
    }

    @Test
    void theMetricsAreForTheOperatorOrForWhoHasTheirTokenWhichOpensNothingElse() {
        ana.posts("hello").in(room);
        Call metrics = Call.get("/metrics");
        assertThat(operator(metrics).status()).isEqualTo(200);
        Answer answer = world.send(metrics.with("Authorization", "Bearer for-metrics-alone"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text().lines())
                .anyMatch(line -> line.startsWith("onecamp_relay_behind_entries{relay=\"graph\"}"))
                .anyMatch(line -> line.startsWith("onecamp_relay_parked_streams{relay=\"search\"}"))
                .anyMatch(line -> line.startsWith("onecamp_store_up{store=\"opensearch\"} 1.0"))
                .anyMatch(line -> line.startsWith("onecamp_store_breaker_open{store=\"graph\"}"))
                .anyMatch(line -> line.startsWith("onecamp_intents_waiting "))
                .anyMatch(line -> line.startsWith("onecamp_database_connections{state=\"active\"}"))
                .anyMatch(line -> line.startsWith("onecamp_pool_busy_threads{pool=\"relay\"}"))
                .anyMatch(line -> line.startsWith("onecamp_group_commit_entries_count "))
                .anyMatch(line -> line.matches("onecamp_journal_entries_total [1-9].*"))
                .anyMatch(line -> line.startsWith("jvm_memory_used_bytes{"))
                .anyMatch(line -> line.startsWith("onecamp_http_requests_seconds_count{method=\"POST\",outcome=\"2xx\","
                        + "path=\"/conversations/{id}/messages\"}"))
                .noneMatch(line -> line.contains(room.id()) || line.contains(ana.id()));
        assertThat(world.send(Call.get("/admin/parked").with("Authorization", "Bearer for-metrics-alone"))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void whatIsRefusedForGoodIsParkedTheOthersGoOnAndItIsSentAgainWhenItIsMended() {
        Said poison = poison("poison " + word);
        Said behind = ana.posts("behind it " + word).in(room);
        Person carl = world.person("Carl");
        Said elsewhere = carl.posts("elsewhere " + word).in(carl.opens().with(ben));
        JsonNode parked = parkedAt(poison);
        assertThat(parked.path("relay").asText()).isEqualTo("search");
        assertThat(parked.path("entry").asLong()).isEqualTo(poison.entry());
        assertThat(parked.path("attempts").asInt()).isEqualTo(3);
        assertThat(parked.path("error").asText()).isNotBlank();
        ben.looksFor(word).finds(elsewhere);
        assertThat(ben.reads(room).newest().texts()).containsExactly(poison.text(), behind.text());
        assertThat(list(asked("/admin/relays").path("relays")))
                .anySatisfy(relay -> assertThat(relay.path("state").asText()).isEqualTo("parked"));

        outside.ageEntry(poison.entry(), -NEWER);
        Call resend = Call.post("/admin/parked/" + parked.path("id").asText() + "/resends");
        assertThat(operator(resend.with(Map.of())).status()).isEqualTo(422);
        assertThat(operator(resend.with(Map.of("reason", "mended"))).status()).isEqualTo(204);
        ben.looksFor(word).finds(elsewhere, behind, poison);
        assertThat(parked()).isEmpty();
        assertThat(operator(resend.with(Map.of("reason", "mended"))).status()).isEqualTo(404);
        JsonNode act = asked("/admin/audit?limit=1").path("acts").path(0);
        assertThat(act.path("action").asText()).isEqualTo("parked.resend");
        assertThat(act.path("target").asText()).isEqualTo("message:" + poison.id());
        assertThat(act.path("detail").path("reason").asText()).isEqualTo("mended");
    }

    @Test
    void whatIsDiscardedIsWithdrawnForEverybodyAndItsAuthorMaySayItAgain() {
        Said before = ben.posts("before " + word).in(room);
        Said poison = poison("poison " + word);
        ben.reactsTo(poison).with("👍");
        try (Ears ears = ben.session().listens()) {
            ears.resumes(ears.hello());
            Known known = Known.by(ben);
            discard(poison);
            Heard heard = ears.awaitsEvent("it is withdrawn", one -> one.kind().equals("message.withdrawn"));
            assertThat(heard.data().path("text").asText()).isEmpty();
            Said mark = ben.posts("That was it.").in(room);
            ears.awaitsEvent("the mark", one -> one.tells(mark));
            ears.events().forEach(known::take);
            assertThat(known.shown()).isEqualTo(Known.by(ben).shown());
        }
        isWithdrawn(poison);
        ana.isRefused(404, () -> ana.calls(Call.get("/messages/" + before.id() + "/withdrawal")));
        assertThat(parked()).isEmpty();

        Said again = ana.posts(poison.text()).in(room);
        ben.looksFor("poison " + word).finds(again);
        Awaitility.await("the graph has the mark")
                .atMost(Duration.ofSeconds(30))
                .until(() -> ben.looksAt(poison).isSettled());
        assertThat(outside.messagesInGraph(room.id())).isEqualTo(4);
        assertThat(asked("/admin/audit?limit=1")
                        .path("acts")
                        .path(0)
                        .path("action")
                        .asText())
                .isEqualTo("parked.discard");
    }

    /** By the operator, and by nobody else; with a reason, and of the entry that was looked at; once. */
    private void discard(Said poison) {
        JsonNode parked = parkedAt(poison);
        outside.ageEntry(poison.entry(), -NEWER);
        Call discard = Call.post("/admin/parked/" + parked.path("id").asText() + "/discards")
                .with("Idempotency-Key", Person.key());
        Map<String, Object> right = Map.of("reason", "its file breaks the index", "entry", poison.entry());
        assertThat(operator(discard.with(Map.of("reason", "I mean another", "entry", 1)))
                        .status())
                .isEqualTo(409);
        for (String reason : List.of("", " ", "x".repeat(501), "two\nlines")) {
            assertThat(operator(discard.with(Map.of("reason", reason, "entry", poison.entry())))
                            .status())
                    .isEqualTo(422);
        }
        ana.isRefused(401, () -> ana.calls(discard.with(right)));
        assertThat(ben.looksAt(poison).isDeleted()).isFalse();

        Answer done = operator(discard.with(right));
        assertThat(done.status()).as(done.toString()).isEqualTo(200);
        assertThat(done.body().path("outcome").asText()).isEqualTo("withdrawn");
        Answer again = operator(discard.with(right));
        assertThat(again.isReplayed()).as(again.toString()).isTrue();
        assertThat(again.body()).isEqualTo(done.body());
    }

    private void isWithdrawn(Said poison) {
        Said withdrawn = ben.looksAt(poison);
        assertThat(withdrawn.seq()).isEqualTo(poison.seq());
        assertThat(withdrawn.text()).isEmpty();
        assertThat(withdrawn.state().has("withdrawnAt")).isTrue();
        Call said = Call.get("/messages/" + poison.id() + "/withdrawal");
        assertThat(ana.calls(said).body().path("text").asText()).isEqualTo(poison.text());
        ben.isRefused(404, () -> ben.calls(said));
        ana.isRefused(409, () -> ana.edits(poison).to("no")).because("message_deleted");
    }

    @Test
    void aCommentIsWithdrawnTooAndItsMessageCountsItNoMore() {
        Said said = ana.posts("fine " + word).in(room);
        StoreProcess search = phase.installation().store("opensearch");
        search.freeze();
        Comment comment;
        try {
            comment = ben.under(said).says("poison " + word);
            Awaitility.await("the graph has it")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> ben.looksAt(comment).state().path("settled").asBoolean());
            outside.ageEntry(comment.entry(), NEWER);
        } finally {
            search.thaw();
        }
        JsonNode parked = Awaitility.await("it is parked")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(250))
                .until(
                        () -> parked().stream()
                                .filter(one -> one.path("comment").asText().equals(comment.id()))
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
        outside.ageEntry(comment.entry(), -NEWER);
        Answer done = operator(Call.post("/admin/parked/" + parked.path("id").asText() + "/discards")
                .with(Map.of("reason", "broken", "entry", comment.entry())));
        assertThat(done.status()).as(done.toString()).isEqualTo(200);
        assertThat(ana.looksAt(said).state().path("commentCount").asInt()).isZero();
        assertThat(ana.looksAt(comment).state().has("withdrawnAt")).isTrue();
        assertThat(ben.calls(Call.get("/comments/" + comment.id() + "/withdrawal"))
                        .body()
                        .path("text")
                        .asText())
                .isEqualTo("poison " + word);
        ana.isRefused(404, () -> ana.calls(Call.get("/comments/" + comment.id() + "/withdrawal")));
        assertThat(parked()).isEmpty();
    }
}
