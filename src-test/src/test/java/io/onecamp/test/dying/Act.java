package io.onecamp.test.dying;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.test.language.Answer;
import io.onecamp.test.language.Call;
import io.onecamp.test.language.Comment;
import io.onecamp.test.language.Person;
import io.onecamp.test.language.Room;
import io.onecamp.test.language.Said;
import io.onecamp.test.language.Uploaded;
import io.onecamp.test.language.Uploading;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * What a person does, one act for each class of kinds: those of a class have the same stream, the same parts in the graph and
 * the same documents in the index, as the matrix in the package {@code fault} finds them.
 *
 * @param does makes the call, to be sent under a key
 * @param happenedOnce asserts that it has happened, exactly once, from the call's answer
 */
record Act(String name, Function<Scene, Call> does, After happenedOnce) {
    interface After {
        void in(Scene scene, Answer answer);
    }

    /** Ana and Ben in their room, and what Ana said there. */
    record Scene(Person ana, Person ben, Room room, Said said, String word) {
        static Scene of(Person ana, Person ben) {
            Room room = ana.opens().with(ben);
            return new Scene(
                    ana,
                    ben,
                    room,
                    ana.posts("Ship it?").in(room),
                    "w" + UUID.randomUUID().toString().replace("-", ""));
        }
    }

    static final List<Act> ALL = List.of(
            new Act(
                    "posts",
                    scene -> Call.post("/conversations/" + scene.room().id() + "/messages")
                            .with(Map.of("text", scene.word())),
                    (scene, answer) -> {
                        assertThat(scene.ben().reads(scene.room()).everything())
                                .filteredOn(said -> said.text().equals(scene.word()))
                                .extracting(Said::id)
                                .containsExactly(answer.body().path("id").asText());
                        scene.ben().looksFor(scene.word()).finds(new Said(answer.body()));
                    }),
            new Act(
                    "comments",
                    scene -> Call.post("/messages/" + scene.said().id() + "/comments")
                            .with(Map.of("text", scene.word())),
                    (scene, answer) -> {
                        assertThat(scene.ben().under(scene.said()).everything())
                                .extracting(Comment::id)
                                .containsExactly(answer.body().path("id").asText());
                        assertThat(scene.ben()
                                        .looksAt(scene.said())
                                        .state()
                                        .path("commentCount")
                                        .asInt())
                                .isEqualTo(1);
                    }),
            new Act(
                    "reacts",
                    scene -> Call.put("/messages/" + scene.said().id() + "/reactions/%F0%9F%91%8D"),
                    (scene, answer) -> assertThat(scene.ben()
                                    .looksAt(scene.said())
                                    .state()
                                    .path("reactions")
                                    .path(0)
                                    .path("count")
                                    .asInt())
                            .isEqualTo(1)),
            new Act(
                    "takes another name",
                    scene -> Call.patch("/me")
                            .with(Map.of("name", "Änne " + scene.word().substring(0, 8))),
                    (scene, answer) -> assertThat(
                                    scene.ben().looksAt(scene.said()).authorName())
                            .isEqualTo("Änne " + scene.word().substring(0, 8))),
            new Act(
                    "uploads a file",
                    scene -> Uploading.call(
                            Uploading.body("file", "plan.txt", scene.word().getBytes(StandardCharsets.UTF_8))),
                    (scene, answer) -> assertThat(scene.ana()
                                    .downloads(new Uploaded(answer.body()))
                                    .text())
                            .isEqualTo(scene.word())));

    @Override
    public String toString() {
        return name;
    }
}
