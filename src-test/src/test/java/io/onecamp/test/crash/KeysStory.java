package io.onecamp.test.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.onecamp.test.language.Answer;
import io.onecamp.test.language.Call;
import io.onecamp.test.language.Person;
import io.onecamp.test.language.Room;
import io.onecamp.test.language.Said;
import io.onecamp.test.language.Session;
import io.onecamp.test.product.Database;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a key and a token remember, seen from outside: how long, and what a second call meets while the first still runs. */
@ExtendWith(Harmed.class)
class KeysStory {
    private final Harmed.Phase phase = Harmed.phase();
    private final Database database = phase.installation().outside().database();
    private final Person ana = phase.world().person("Ana");
    private final Person ben = phase.world().person("Ben");
    private final Room room = ana.opens().with(ben);

    @Test
    void whileTheFirstStillRunsTheSecondIsToldWhenToAskAgain() throws ExecutionException, InterruptedException {
        String key = Person.key();
        ana.session();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Answer> first;
            Database.Held conversation =
                    database.holds("select 1 from conversation where id = '" + room.id() + "' for update");
            try (conversation) {
                first = threads.submit(() -> ana.posts("Once.").under(key).answeredIn(room.id()));
                Awaitility.await("the first has its key and waits for the conversation")
                        .atMost(Duration.ofSeconds(8))
                        .until(() -> database.waiting() > 0);
                long begin = System.nanoTime();
                Answer second = ana.posts("Once.").under(key).answeredIn(room.id());
                assertThat(second.status()).as(second.toString()).isEqualTo(409);
                assertThat(second.body().path("code").asText()).isEqualTo("idempotency_in_progress");
                assertThat(Long.parseLong(second.header("Retry-After"))).isBetween(1L, 10L);
                assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(6));
                // Another key of the same person waits for nobody's key, only for the conversation.
                assertThat(ben.sends(Call.get("/me")).status()).isEqualTo(200);
            }
            Answer done = first.get();
            assertThat(done.status()).as(done.toString()).isEqualTo(201);
            assertThat(done.isReplayed()).isFalse();
            Answer again = ana.posts("Once.").under(key).answeredIn(room.id());
            assertThat(again.isReplayed()).isTrue();
            assertThat(new Said(again.body()).id()).isEqualTo(new Said(done.body()).id());
        }
        assertThat(ben.reads(room).newest().texts()).containsExactly("Once.");
    }

    @Test
    void aKeyIsRememberedForSevenDays() {
        String old = Person.key();
        String young = Person.key();
        Said first = ana.posts("Old.").under(old).in(room);
        Said second = ana.posts("Young.").under(young).in(room);
        assertThat(age(old, "7 days 1 hour")).isEqualTo(1);
        assertThat(age(young, "6 days 23 hours")).isEqualTo(1);
        // What is too old is removed each hour, and when a node starts.
        phase.installation().store(phase.installation().server()).kill();
        phase.installation().up();

        Answer again = ana.posts("Young.").under(young).answeredIn(room.id());
        assertThat(again.isReplayed()).isTrue();
        assertThat(new Said(again.body()).id()).isEqualTo(second.id());
        Answer anew = ana.posts("Old.").under(old).answeredIn(room.id());
        assertThat(anew.isReplayed()).isFalse();
        assertThat(new Said(anew.body()).id()).isNotEqualTo(first.id());
        assertThat(ben.reads(room).newest().texts()).containsExactly("Old.", "Young.", "Old.");
    }

    private int age(String key, String by) {
        return database.changes("update idempotency set at = at - interval '" + by + "' where key = '" + key + "'");
    }

    @Test
    void aRefreshIsRepeatableForAMinuteAndThenEndsTheSession() {
        Session session = ana.signsIn();
        String key = Person.key();
        JsonNode first = refresh(session.refreshToken(), key).body();
        used(session, "50 seconds");
        Answer again = refresh(session.refreshToken(), key);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.isReplayed()).isTrue();
        used(session, "11 seconds");

        assertThat(refresh(session.refreshToken(), key).status()).isEqualTo(401);
        for (JsonNode tokens : List.of(first, again.body())) {
            assertThat(refresh(tokens.path("refreshToken").asText(), null).status())
                    .isEqualTo(401);
            Call me = Call.get("/me")
                    .with(
                            "Authorization",
                            "Bearer " + tokens.path("accessToken").asText());
            assertThat(phase.world().send(me).status()).isEqualTo(401);
        }
    }

    private Answer refresh(String token, @org.jspecify.annotations.Nullable String key) {
        Call call = Call.post("/sessions/refresh").with(Map.of("refreshToken", token));
        return phase.world().send(key == null ? call : call.with("Idempotency-Key", key));
    }

    private void used(Session session, String ago) {
        String id = session.refreshToken().substring(0, session.refreshToken().indexOf('.'));
        assertThat(database.changes("update refresh_token set used_at = used_at - interval '" + ago
                        + "' where used_at is not null and session = '" + id + "'"))
                .isEqualTo(1);
    }
}
