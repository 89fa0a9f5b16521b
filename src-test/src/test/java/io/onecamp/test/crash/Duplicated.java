package io.onecamp.test.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.test.language.Answer;
import io.onecamp.test.language.Call;
import io.onecamp.test.language.Person;
import io.onecamp.test.language.Room;
import io.onecamp.test.language.Said;
import io.onecamp.test.language.Together;
import io.onecamp.test.language.World;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.awaitility.Awaitility;

/**
 * One call that fifty make at once under one key.
 *
 * @param name of the operation
 * @param call sends it once, from that node
 * @param happened looks that it happened once
 */
record Duplicated(String name, Function<World, Answer> call, Runnable happened) {
    private static final int MANY = 50;

    /** Where it happens: two nodes, and two people who have a conversation. */
    record Scene(World here, Person ana, Person anaThere, Person ben, Room room) {
        Person ana(World node) {
            return node == here ? ana : anaThere;
        }
    }

    static List<Duplicated> all(Scene scene, Harmed.Phase phase) {
        Said said = scene.ana().posts("Ship it?").in(scene.room());
        return List.of(
                post(scene),
                comment(scene, said),
                edit(scene, said),
                react(scene, said),
                read(scene),
                register(),
                upload(scene, phase));
    }

    /** Half of them to either node; all get the same answer, and only one of them is not a repetition. */
    void atOnceOn(World here, World there) {
        List<Answer> answers = Together.at(MANY, i -> () -> patiently(i % 2 == 0 ? here : there));
        assertThat(answers).as(name).allMatch(answer -> !answer.isRefusal());
        assertThat(answers).as(name).filteredOn(answer -> !answer.isReplayed()).hasSize(1);
        assertThat(answers.stream()
                        .map(answer -> answer.body().path("id").asText())
                        .distinct())
                .as(name)
                .hasSize(1);
        happened.run();
    }

    /** As a client does: where another call holds the key, once more when it was told to. */
    private Answer patiently(World node) {
        return Awaitility.await(name)
                .atMost(Duration.ofSeconds(40))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> call.apply(node), answer -> {
                    boolean isInProgress = answer.status() == 409
                            && answer.body().path("code").asText().equals("idempotency_in_progress");
                    assertThat(!isInProgress || !answer.header("Retry-After").isEmpty())
                            .isTrue();
                    return !isInProgress;
                });
    }

    private static Duplicated keyed(String name, Scene scene, Call call, Runnable happened) {
        Call keyed = call.with("Idempotency-Key", Person.key());
        return new Duplicated(name, node -> scene.ana(node).sends(keyed), happened);
    }

    private static Duplicated post(Scene scene) {
        Call call =
                Call.post("/conversations/" + scene.room().id() + "/messages").with(Map.of("text", "Once."));
        return keyed(
                "post",
                scene,
                call,
                () -> assertThat(scene.ben().reads(scene.room()).everything())
                        .extracting(Said::text)
                        .containsOnlyOnce("Once."));
    }

    private static Duplicated comment(Scene scene, Said said) {
        Call call = Call.post("/messages/" + said.id() + "/comments").with(Map.of("text", "Once, below."));
        return keyed(
                "comment",
                scene,
                call,
                () -> assertThat(scene.ben().under(said).newest().texts()).containsExactly("Once, below."));
    }

    private static Duplicated edit(Scene scene, Said said) {
        Call call = Call.patch("/messages/" + said.id()).with(Map.of("text", "Ship it!"));
        return keyed(
                "edit", scene, call, () -> assertThat(scene.ben().history(said)).hasSize(2));
    }

    private static Duplicated react(Scene scene, Said said) {
        Call call = Call.put("/messages/" + said.id() + "/reactions/%F0%9F%91%8D");
        return keyed(
                "react",
                scene,
                call,
                () -> assertThat(scene.ben()
                                .looksAt(said)
                                .state()
                                .path("reactions")
                                .path(0)
                                .path("count")
                                .asInt())
                        .isEqualTo(1));
    }

    private static Duplicated read(Scene scene) {
        Call call = Call.put("/conversations/" + scene.room().id() + "/read").with(Map.of("seq", 1));
        return keyed(
                "read",
                scene,
                call,
                () -> assertThat(scene.ana().sees(scene.room()).read()).isGreaterThanOrEqualTo(1));
    }

    /** Nobody is signed in: the key belongs to the address. */
    private static Duplicated register() {
        String email = "once-" + UUID.randomUUID() + "@example.org";
        Call call = Call.post("/accounts")
                .with("Idempotency-Key", Person.key())
                .with(Map.of("email", email, "password", Person.PASSWORD, "name", "Once"));
        return new Duplicated("register", node -> node.send(call), () -> {
            // A second account of that address could not be there; that it is one is in the answers.
        });
    }

    private static Duplicated upload(Scene scene, Harmed.Phase phase) {
        String key = Person.key();
        int before = phase.installation().outside().filesInRows().size();
        byte[] bytes = "Once, as bytes.".getBytes(StandardCharsets.UTF_8);
        return new Duplicated(
                "upload",
                node -> patientUpload(scene.ana(node), key, bytes),
                () -> Awaitility.await("one file, and its bytes once")
                        .atMost(Duration.ofSeconds(60))
                        .untilAsserted(() -> {
                            assertThat(phase.installation().outside().filesInRows())
                                    .hasSize(before + 1);
                            assertThat(phase.installation().outside().filesInS3())
                                    .isEqualTo(phase.installation().outside().filesInRows());
                        }));
    }

    /** A node takes sixteen at once and says so to the others. */
    private static Answer patientUpload(Person who, String key, byte[] bytes) {
        return Awaitility.await("room for an upload")
                .atMost(Duration.ofSeconds(40))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> who.uploads("once", bytes).under(key).answer(), answer -> answer.status() != 429);
    }
}
