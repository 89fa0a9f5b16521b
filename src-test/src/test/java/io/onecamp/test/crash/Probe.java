package io.onecamp.test.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.test.language.Answer;
import io.onecamp.test.language.Call;
import io.onecamp.test.language.Ears;
import io.onecamp.test.language.Person;
import io.onecamp.test.language.Room;
import io.onecamp.test.language.Said;
import io.onecamp.test.language.Uploaded;
import io.onecamp.test.language.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

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

    /** Bytes go to S3 and come back, also carried by a message and read by another. */
    static final List<Probe> FILES = List.of(new Probe("uploads, carries and downloads", scene -> {
        byte[] bytes = "a plan".getBytes(StandardCharsets.UTF_8);
        Uploaded file = scene.ana().uploads("plan", bytes).file();
        scene.ana().posts("Look.").carrying(file).in(scene.room());
        assertThat(scene.ben().downloads(file).bytes()).isEqualTo(bytes);
    }));

    /** What is said is found, soon. */
    static final List<Probe> SEARCH = List.of(new Probe("searches", scene -> {
        String word = "w" + UUID.randomUUID().toString().replace("-", "");
        Said said = scene.ana().posts("Where is " + word + "?").in(scene.room());
        scene.ben().looksFor(word).finds(said);
    }));

    /** What the graph would have to say is not there yet, and nobody has to wait for it. */
    static final List<Probe> UNSETTLED = List.of(new Probe("is told that the graph does not have it yet", scene -> {
        assertThat(scene.ana().posts("Not yet.").in(scene.room()).isSettled()).isFalse();
        assertThat(scene.ben().reads(scene.room()).newest().texts()).contains("Not yet.");
    }));

    /** What is refused, and how, while S3 is away; what is known of files is not. */
    static final List<Probe> WITHOUT_S3 = List.of(
            new Probe(
                    "uploads: 503",
                    scene -> says(
                            scene.ana()
                                    .uploads("plan", "another".getBytes(StandardCharsets.UTF_8))
                                    .answer(),
                            "files_unavailable")),
            new Probe("downloads: 503", scene -> says(scene.ben().downloads(scene.file()), "files_unavailable")),
            new Probe("carries a file that is there", scene -> {
                assertThat(scene.ben().looksAt(scene.file()).size())
                        .isEqualTo(scene.file().size());
                scene.ana().posts("Look again.").carrying(scene.file()).in(scene.room());
            }));

    /** What is refused, and how, while the search index is away. */
    static final List<Probe> WITHOUT_SEARCH = List.of(new Probe(
            "searches: 503",
            scene -> says(scene.ben().sends(scene.ben().looksFor("plan").call()), "search_unavailable")));

    /** What is refused, and how, while PostgreSQL is away; and the little that works. */
    static final List<Probe> WITHOUT_POSTGRES = List.of(
            refused("reads", scene -> Call.get("/conversations/" + scene.room().id() + "/messages")),
            refused(
                    "posts",
                    scene -> Call.post("/conversations/" + scene.room().id() + "/messages")
                            .with(Map.of("text", "Is anybody there?"))),
            refused("asks who it is", scene -> Call.get("/me")),
            refused("searches", scene -> Call.get("/search?q=plan")),
            refused("asks for a ticket", scene -> Call.post("/live/tickets")),
            new Probe(
                    "signs in: 503",
                    scene -> says(
                            scene.world()
                                    .send(Call.post("/sessions")
                                            .with(Map.of("email", scene.ana().email(), "password", Person.PASSWORD))),
                            "unavailable")),
            new Probe("is turned away at the socket", scene -> {
                try (Ears ears = scene.ana().session().listensWith(scene.ticket())) {
                    assertThat(ears.closedWithin(Duration.ofSeconds(40))).isGreaterThan(1000);
                }
            }),
            new Probe("gets the page, and how the product is", scene -> {
                assertThat(page(scene.world())).isEqualTo(200);
                assertThat(scene.world().send(Call.get("/health/live")).status())
                        .isEqualTo(200);
            }));

    private static int page(World world) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(world.home().resolve("/"))
                                    .timeout(Duration.ofSeconds(10))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Probe refused(String name, Function<Scene, Call> call) {
        return new Probe(name + ": 503", scene -> says(scene.ana().sends(call.apply(scene)), "unavailable"));
    }

    private static void says(Answer answer, String code) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(503);
        assertThat(answer.body().path("code").asText()).isEqualTo(code);
    }

    /** Who tries: Ana and Ben, who were there before and are in one room; a file of Ana's and a ticket not used yet. */
    record Scene(World world, Person ana, Person ben, Room room, Uploaded file, String ticket) {
        static Scene in(World world) {
            Person ana = world.person("Ana");
            Person ben = world.person("Ben");
            Room room = ana.opens().with(ben);
            ana.session();
            ben.session();
            Uploaded file = ana.uploads("plan", "the plan".getBytes(StandardCharsets.UTF_8))
                    .file();
            ana.posts("Look.").carrying(file).in(room);
            return new Scene(world, ana, ben, room, file, ana.session().ticket());
        }
    }
}
