package io.onecamp.test.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.test.language.Answer;
import io.onecamp.test.language.Call;
import io.onecamp.test.language.Ears;
import io.onecamp.test.language.Person;
import io.onecamp.test.language.Room;
import io.onecamp.test.language.Said;
import io.onecamp.test.language.Session;
import io.onecamp.test.language.World;
import io.onecamp.test.product.Installation;
import io.onecamp.test.product.Outside;
import io.onecamp.test.product.StoreProcess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two application nodes on the same stores are one product. */
@ExtendWith(Harmed.class)
class TwoNodesStory {
    private static final String EPOCHS = "select sum(epoch) from lease where name in ('graph.relay', 'search.relay')";

    /** What any store still lacks. */
    private static final String UNDONE = "select (select count(*) from pending) + (select count(*) from unnumbered)"
            + " + (select next - 1 - position from sequencer, relay where name = 'search')";

    private static Installation second;
    private static World there;

    private final Harmed.Phase phase = Harmed.phase();
    private final World here = phase.world();
    private final Person ana = here.person("Ana");
    private final Person ben = here.person("Ben").registered().at(there);
    private final Room room = ana.opens().with(ben);

    @BeforeAll
    static void start() {
        Installation first = Harmed.phase().installation();
        second = first.anotherNode("crash-" + first.graph() + "-2").up();
        there = new World(second.home());
    }

    @AfterAll
    static void stop() {
        second.close();
    }

    @Test
    void whatIsSaidOnOneIsHeardOnTheOtherAtOnce() {
        try (Ears ears = ben.session().listens()) {
            ears.resumes(ears.hello());
            List<Long> millis = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                millis.add(heardAfter(ears, "number " + i));
            }
            System.out.println("From one node to the other, in milliseconds after the answer: "
                    + millis.stream().sorted().toList());
            // By the second alone half of them would take longer than this.
            assertThat(millis.stream().sorted().toList().get(30)).isLessThan(300);
            assertThat(millis).allMatch(took -> took < 1_000);
        }
    }

    @Test
    void withoutRedisItIsHeardWithinASecondOrSo() {
        StoreProcess redis = phase.installation().store("redis");
        try (Ears ears = ben.session().listens()) {
            ears.resumes(ears.hello());
            heardAfter(ears, "with Redis");
            redis.kill();
            for (int i = 0; i < 5; i++) {
                assertThat(heardAfter(ears, "without Redis, " + i)).isLessThan(2_000);
            }
        }
    }

    @Test
    void aSessionOfOneIsGoodOnTheOtherUntilItEndsOnEither() {
        Session session = ana.session();
        Session elsewhere = session.at(there);
        assertThat(elsewhere.sends(Call.get("/me")).status()).isEqualTo(200);
        try (Ears ears = elsewhere.listens()) {
            ears.hello();
            assertThat(session.ends().status()).isEqualTo(204);
            assertThat(elsewhere.sends(Call.get("/me")).status()).isEqualTo(401);
            assertThat(ears.closedWithin(Duration.ofSeconds(1))).isEqualTo(1000);
        }
    }

    @Test
    void aKeyIsOneKeyOnBoth() throws InterruptedException, ExecutionException {
        Person anaThere = ana.at(there);
        String repeated = Person.key();
        Said first = ana.posts("Once.").under(repeated).in(room);
        Answer again = anaThere.posts("Once.").under(repeated).answeredIn(room.id());
        assertThat(again.isReplayed()).isTrue();
        assertThat(new Said(again.body()).id()).isEqualTo(first.id());
        ana.session();
        anaThere.session();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                String key = Person.key();
                String text = "At once, " + i;
                Future<Answer> one =
                        threads.submit(() -> ana.posts(text).under(key).answeredIn(room.id()));
                Future<Answer> other =
                        threads.submit(() -> anaThere.posts(text).under(key).answeredIn(room.id()));
                assertThat(new Said(one.get().body()).id())
                        .isEqualTo(new Said(other.get().body()).id());
            }
        }
        assertThat(ben.reads(room).everything()).hasSize(21);
    }

    @Test
    void ofFiftyAtOnceOnBothUnderOneKeyOneHappens() {
        Person anaThere = ana.registered().at(there);
        ana.session();
        anaThere.session();
        Duplicated.Scene scene = new Duplicated.Scene(here, ana, anaThere, ben, room);
        Duplicated.all(scene, phase).forEach(one -> one.atOnceOn(here, there));
    }

    @Test
    void bothPostAtOnceAndTheNumbersHaveNoHole() throws InterruptedException, ExecutionException {
        ana.session();
        ben.session();
        List<Future<Said>> said = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 200; i++) {
                Person who = i % 2 == 0 ? ana : ben;
                String text = "number " + i;
                said.add(threads.submit(() -> who.posts(text).in(room)));
            }
        }
        List<Long> numbers = new ArrayList<>();
        for (Future<Said> one : said) {
            numbers.add(one.get().seq());
        }
        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, 200).boxed().toList());
        assertThat(ana.reads(room).everything())
                .extracting(Said::id)
                .containsExactlyElementsOf(
                        ben.reads(room).everything().stream().map(Said::id).toList());
    }

    @Test
    void whatOneMayDoIsCountedOnBothTogether() {
        ana.account();
        Call wrong = Call.post("/sessions").with(Map.of("email", ana.email(), "password", "not my password"));
        for (int left = 9; left >= 0; left--) {
            Answer answer = (left % 2 == 0 ? here : there).send(wrong);
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.header("RateLimit-Limit")).isEqualTo("10");
            assertThat(answer.header("RateLimit-Remaining")).isEqualTo(Integer.toString(left));
        }
        for (World node : List.of(here, there)) {
            Answer refused = node.send(wrong);
            assertThat(refused.status()).isEqualTo(429);
            assertThat(Long.parseLong(refused.header("Retry-After"))).isBetween(1L, 90L);
        }
    }

    @Test
    void aNewNameIsToldOnBoth() {
        Said said = ana.posts("It is me.").in(room);
        assertThat(ben.looksAt(said).authorName()).isEqualTo("Ana");
        ana.calls(Call.patch("/me").with(Map.of("name", "Änne")));
        assertThat(ana.looksAt(said).authorName())
                .as("at once where it was changed")
                .isEqualTo("Änne");
        Awaitility.await("the other node")
                .atMost(Duration.ofSeconds(2))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> ben.looksAt(said).authorName().equals("Änne"));
    }

    @Test
    void whenOneDiesTheOtherTakesOver() {
        Room own = ben.opens().with(ana);
        List<Said> said = new ArrayList<>();
        try (Ears ears = ben.session().listens()) {
            ears.resumes(ears.hello());
            said.add(ben.posts("before").in(own));
            phase.installation().store(phase.installation().server()).kill();
            for (int i = 0; i < 20; i++) {
                Said one = ben.posts("after, " + i).in(own);
                ears.awaitsEvent(one.text(), heard -> heard.tells(one));
                said.add(one);
            }
        }
        Awaitility.await("the other node brings everything to the graph")
                .atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofMillis(250))
                .untilAsserted(() -> {
                    assertThat(ben.reads(own).newest().messages()).hasSize(21).allMatch(Said::isSettled);
                    assertThat(phase.installation().outside().messagesInGraph(own.id()))
                            .isEqualTo(21);
                });
        phase.installation().up();
        assertThat(ana.reads(own).everything())
                .extracting(Said::id)
                .containsExactlyElementsOf(said.stream().map(Said::id).toList());
    }

    /** A lease is ten seconds, and it is looked for each second. */
    @Test
    void whoeverLeadsAndIsFrozenLongerThanItsLeaseIsOvertakenAndSettlesNothingWhenItWakes() {
        Outside outside = phase.installation().outside();
        ana.posts("before").in(room);
        Awaitility.await("somebody leads").atMost(Duration.ofSeconds(20)).until(() -> leading(outside, "node") == 2);
        boolean firstLeads = leading(outside, "node-1") > 0;
        Installation frozen = firstLeads ? phase.installation() : second;
        Person awake = firstLeads ? ben : ana;
        String name = firstLeads ? "node-1" : "node-2";
        long led = leading(outside, name);
        ana.session();
        ben.session();
        long epochs = outside.number(EPOCHS);
        StoreProcess server = frozen.store(frozen.server());
        List<Said> said = new ArrayList<>();
        server.freeze();
        try {
            for (int i = 0; i < 30; i++) {
                said.add(awake.posts("while one is frozen, " + i).in(room));
            }
            isOvertaken(outside, name);
            everythingIsBroughtOn(outside);
        } finally {
            server.thaw();
        }
        said.add(ana.posts("awake again, says Ana").in(room));
        said.add(ben.posts("awake again, says Ben").in(room));
        everythingIsBroughtOn(outside);
        assertThat(outside.number("select count(*) from held")).isZero();
        assertThat(outside.number(EPOCHS)).as("each lead was taken over once").isEqualTo(epochs + led);
        assertThat(outside.messagesInGraph(room.id())).isEqualTo(33);
        for (Person reader : List.of(ana, ben)) {
            assertThat(reader.reads(room).everything()).hasSize(33).allMatch(Said::isSettled);
        }
        ana.looksFor("awake again").in(room).finds(said.getLast(), said.get(said.size() - 2));
    }

    private static void isOvertaken(Outside outside, String frozen) {
        long begin = System.nanoTime();
        Awaitility.await("the other leads")
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> leading(outside, frozen) == 0 && leading(outside, "node") == 2);
        System.out.println("Another node leads "
                + Duration.ofNanos(System.nanoTime() - begin).toMillis() + " ms after thirty posts.");
    }

    private static void everythingIsBroughtOn(Outside outside) {
        Awaitility.await("everything is brought on")
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(250))
                .until(() -> outside.number(UNDONE) == 0);
    }

    /** How many of the two relays nodes of such a name lead. */
    private static long leading(Outside outside, String node) {
        return outside.number("select count(*) from lease where name in ('graph.relay', 'search.relay')"
                + " and until > now() and owner like '" + node + "%'");
    }

    /** How long after the answer on one node the other has told it. */
    private long heardAfter(Ears ears, String text) {
        Said said = ana.posts(text).in(room);
        long begin = System.nanoTime();
        ears.awaitsEvent(text, one -> one.tells(said));
        return Duration.ofNanos(System.nanoTime() - begin).toMillis();
    }
}
