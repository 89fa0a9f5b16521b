package io.onecamp.test.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.test.language.Answer;
import io.onecamp.test.language.Call;
import io.onecamp.test.language.Ears;
import io.onecamp.test.language.Person;
import io.onecamp.test.language.Room;
import io.onecamp.test.language.Said;
import io.onecamp.test.language.World;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * One thing that a person does, tried while a store is away. A feature adds what it brings to {@link #DAILY}, and what
 * it cannot do without a store to that store's row in {@link Away}.
 */
record Probe(String name, Consumer<Scene> tries) {

    /** What works whatever is away but PostgreSQL. */
    static final List<Probe> DAILY = List.of(
            new Probe(
                    "registers and signs in",
                    scene -> scene.world().person("Dora").session().sends(Call.get("/me"))),
            new Probe("opens a conversation, posts and reads", scene -> {
                Person finn = scene.world().person("Finn");
                Room room = finn.opens().with(scene.ana());
                Said said = finn.posts("Hello.").in(room);
                assertThat(scene.ana().reads(room).newest().texts()).containsExactly("Hello.");
                assertThat(scene.ana().looksAt(said).authorName()).isEqualTo("Finn");
            }),
            new Probe("edits, and reads the history", scene -> {
                Said said = scene.ana().posts("Ship it?").in(scene.room());
                scene.ana().edits(said).to("Ship it!");
                assertThat(scene.ben().history(said)).hasSize(2);
            }),
            new Probe("deletes", scene -> {
                Said said = scene.ana().posts("Oops.").in(scene.room());
                scene.ana().deletes(said);
                assertThat(scene.ben().looksAt(said).isDeleted()).isTrue();
            }),
            new Probe("hears what is said", scene -> {
                try (Ears ears = scene.ben().session().listens()) {
                    ears.resumes(ears.hello());
                    Said said = scene.ana().posts("Can you hear me?").in(scene.room());
                    ears.awaitsEvent("what was said", one -> one.tells(said));
                }
            }),
            new Probe("is called differently from now on", scene -> {
                Said said = scene.ana().posts("It is me.").in(scene.room());
                scene.ana().calls(Call.patch("/me").with(Map.of("name", "Änne")));
                assertThat(scene.ana().looksAt(said).authorName()).isEqualTo("Änne");
            }),
            new Probe("repeats under a key", scene -> {
                String key = Person.key();
                Said once = scene.ana().posts("Once.").under(key).in(scene.room());
                assertThat(scene.ana()
                                .posts("Once.")
                                .under(key)
                                .in(scene.room())
                                .id())
                        .isEqualTo(once.id());
            }),
            new Probe("is stopped who guesses a password", scene -> {
                Call wrong = Call.post("/sessions")
                        .with(Map.of("email", scene.ben().email(), "password", "not my password"));
                for (int i = 0; i < 10; i++) {
                    assertThat(scene.world().send(wrong).status()).isEqualTo(401);
                }
                assertThat(scene.world().send(wrong).status()).isEqualTo(429);
            }));

    /** What is refused, and how, while PostgreSQL is away. */
    static final List<Probe> WITHOUT_POSTGRES = List.of(
            refused("reads", scene -> Call.get("/conversations/" + scene.room().id() + "/messages")),
            refused(
                    "posts",
                    scene -> Call.post("/conversations/" + scene.room().id() + "/messages")
                            .with(Map.of("text", "Is anybody there?"))),
            refused("asks who it is", scene -> Call.get("/me")));

    private static Probe refused(String name, java.util.function.Function<Scene, Call> call) {
        return new Probe(name + ": 503", scene -> {
            Answer answer = scene.ana().sends(call.apply(scene));
            assertThat(answer.status()).as(answer.toString()).isEqualTo(503);
            assertThat(answer.body().path("code").asText()).isEqualTo("unavailable");
        });
    }

    /** Who tries: Ana and Ben, who were there before and are in one room. */
    record Scene(World world, Person ana, Person ben, Room room) {
        static Scene in(World world) {
            Person ana = world.person("Ana");
            Person ben = world.person("Ben");
            Room room = ana.opens().with(ben);
            ana.session();
            ben.session();
            return new Scene(world, ana, ben, room);
        }
    }
}
