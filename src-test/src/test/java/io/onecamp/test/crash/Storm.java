package io.onecamp.test.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.test.language.Answer;
import io.onecamp.test.language.Person;
import io.onecamp.test.language.Room;
import io.onecamp.test.language.Said;
import io.onecamp.test.language.Unanswered;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;

/** Four hundred posts at once, each under a key of its own; what was acknowledged is known one by one. */
final class Storm {
    private static final int MANY = 400;

    private final List<Person> people;
    private final Room room;
    private final List<String> keys =
            IntStream.range(0, MANY).mapToObj(i -> Person.key()).toList();
    private final Map<Integer, Said> acknowledged = new ConcurrentHashMap<>();
    private final Map<Integer, Integer> refused = new ConcurrentHashMap<>();

    /** @param people who post in turn, all of them in the room */
    Storm(Room room, List<Person> people) {
        this.room = room;
        this.people = people;
        people.forEach(Person::session);
    }

    /** Posts, and does the harm as soon as so many were acknowledged; returns when every post has ended somehow. */
    void rage(int untilAcknowledged, Runnable harm) {
        CountDownLatch enough = new CountDownLatch(untilAcknowledged);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < MANY; i++) {
                int number = i;
                threads.submit(() -> {
                    post(number, enough);
                    return number;
                });
            }
            assertThat(enough.await(60, TimeUnit.SECONDS))
                    .as("enough acknowledged")
                    .isTrue();
            harm.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        System.out.println(MANY + " posts: " + acknowledged.size() + " acknowledged, refused "
                + refused.values().stream()
                        .collect(java.util.stream.Collectors.groupingBy(
                                status -> status, java.util.stream.Collectors.counting()))
                + ", " + (MANY - acknowledged.size() - refused.size()) + " without an answer.");
    }

    int acknowledged() {
        return acknowledged.size();
    }

    /** Everything acknowledged is there, once, as it was acknowledged; numbers without a hole. */
    void isKept() {
        List<Said> all = people.getFirst().reads(room).everything();
        Map<String, Said> byId = new java.util.HashMap<>();
        all.forEach(said -> byId.put(said.id(), said));
        acknowledged.forEach((number, said) -> {
            assertThat(byId).as("acknowledged is kept: " + number).containsKey(said.id());
            assertThat(byId.get(said.id()).text()).isEqualTo(said.text());
            assertThat(byId.get(said.id()).seq()).isEqualTo(said.seq());
        });
        assertThat(all).extracting(Said::text).doesNotHaveDuplicates();
        assertThat(all)
                .extracting(Said::seq)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, all.size()).boxed().toList());
    }

    /** Repeats every post under its key: what was acknowledged gets the same id, and the rest happens now, or had happened. */
    void isRepeated() {
        for (int i = 0; i < MANY; i++) {
            Said again = repeated(i);
            Said before = acknowledged.putIfAbsent(i, again);
            if (before != null) {
                assertThat(again.id()).as("repeated: " + i).isEqualTo(before.id());
                assertThat(again.seq()).isEqualTo(before.seq());
            }
        }
        assertThat(people.getLast().reads(room).everything())
                .extracting(Said::text)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, MANY).mapToObj(Storm::text).toList());
        isKept();
    }

    /** Within seconds every message is in the graph, once. */
    void isSettledOnceIn(Harmed.Phase phase) {
        Awaitility.await("the graph has everything")
                .atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(people.getFirst().reads(room).everything())
                        .allMatch(Said::isSettled)
                        .hasSize(MANY));
        assertThat(phase.installation().outside().messagesInGraph(room.id())).isEqualTo(MANY);
    }

    private void post(int number, CountDownLatch enough) {
        try {
            Answer answer = say(number);
            if (answer.status() == 201) {
                acknowledged.put(number, new Said(answer.body()));
                enough.countDown();
            } else {
                refused.put(number, answer.status());
            }
        } catch (Unanswered cut) {
            // Nobody knows whether it happened; the repetition finds out.
        }
    }

    /** A moment after a restart a call may still meet a dead connection of the pool. */
    private Said repeated(int number) {
        Answer[] last = new Answer[1];
        Awaitility.await("repeated " + number)
                .atMost(Duration.ofSeconds(20))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptionsInstanceOf(Unanswered.class)
                .until(() -> {
                    last[0] = say(number);
                    return last[0].status() == 201;
                });
        return new Said(last[0].body());
    }

    private Answer say(int number) {
        return people.get(number % people.size())
                .posts(text(number))
                .under(keys.get(number))
                .answeredIn(room.id());
    }

    private static String text(int number) {
        return "post " + number;
    }
}
