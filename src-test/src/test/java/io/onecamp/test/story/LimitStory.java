package io.onecamp.test.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.test.language.Answer;
import io.onecamp.test.language.Call;
import io.onecamp.test.language.Person;
import io.onecamp.test.language.Refusal;
import io.onecamp.test.language.Room;
import io.onecamp.test.language.Together;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How often one may do something, and that others may all the same. */
class LimitStory extends Story {
    private static final int POSTS = 600;

    @Test
    @Tag("everywhere")
    void whatIsLeftIsToldWithEveryPost() {
        Room room = ana.opens().with(ben);
        long first = remaining(ana.posts("one").answeredIn(room.id()));
        assertThat(remaining(ana.posts("two").answeredIn(room.id()))).isBetween(first - 1, first);
        assertThat(remaining(ben.posts("three").answeredIn(room.id()))).isEqualTo(POSTS - 1);
    }

    @Test
    void whoPostsInALoopIsStoppedAndNobodyElse() {
        Room room = ana.opens().with(ben);
        ana.session();
        String key = Person.key();
        List<Answer> answers = Together.at(8, thread -> () -> loop(room, key)).stream()
                .flatMap(List::stream)
                .toList();

        // Repetitions count as well; ten come back each second.
        assertThat(answers).hasSizeGreaterThanOrEqualTo(POSTS + 8);
        List<Answer> refused =
                answers.stream().filter(one -> one.status() == 429).toList();
        assertThat(refused).hasSize(8);
        for (Answer one : refused) {
            new Refusal(one).because("too_many_requests");
            assertThat(Long.parseLong(one.header("Retry-After"))).isEqualTo(1);
            assertThat(one.header("RateLimit-Remaining")).isEqualTo("0");
        }
        assertThat(ben.reads(room).everything()).hasSize(1);
        assertThat(ben.posts("I may.").answeredIn(room.id()).status()).isEqualTo(201);
    }

    @Test
    @Tag("everywhere")
    void nobodyIsLockedOutByWhoGuessesFromElsewhere() {
        ana.session();
        for (int i = 0; i < 10; i++) {
            assertThat(guess("203.0.113.7").status()).isEqualTo(401);
        }
        Answer refused = guess("203.0.113.7");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("RateLimit-Limit")).isEqualTo("10");
        assertThat(ana.signsIn().sends(Call.get("/me")).status()).isEqualTo(200);
    }

    @Test
    void whoWritesTheHeaderThemselvesIsCountedAllTheSame() {
        ana.session();
        for (int i = 0; i < 10; i++) {
            // The proxy adds the last; what stands before it is what the caller wrote.
            assertThat(guess("192.0.2." + i + ", 203.0.113.8").status()).isEqualTo(401);
        }
        assertThat(guess("192.0.2.99, 203.0.113.8").status()).isEqualTo(429);
    }

    @Test
    void whatIsLeftOfRegisteringIsTold() {
        Answer answer = world.send(Call.post("/accounts")
                .with("X-Forwarded-For", "203.0.113.9")
                .with(Map.of(
                        "email",
                        "dora-" + UUID.randomUUID() + "@example.org",
                        "password",
                        Person.PASSWORD,
                        "name",
                        "Dora")));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("RateLimit-Limit")).isEqualTo("200");
        assertThat(answer.header("RateLimit-Remaining")).isEqualTo("199");
        assertThat(answer.header("RateLimit-Reset")).isEqualTo("18");
    }

    /** The same post over and over, until it is refused. */
    private List<Answer> loop(Room room, String key) {
        List<Answer> answers = new java.util.ArrayList<>();
        do {
            answers.add(ana.posts("Again.").under(key).answeredIn(room.id()));
        } while (answers.getLast().status() != 429 && answers.size() < 20 * POSTS);
        return answers;
    }

    private Answer guess(String from) {
        return world.send(Call.post("/sessions")
                .with("X-Forwarded-For", from)
                .with(Map.of("email", ana.email(), "password", "not my password")));
    }

    private static long remaining(Answer answer) {
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("RateLimit-Limit")).isEqualTo(Integer.toString(POSTS));
        return Long.parseLong(answer.header("RateLimit-Remaining"));
    }
}
