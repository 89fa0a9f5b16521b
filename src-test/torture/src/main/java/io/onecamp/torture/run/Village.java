package io.onecamp.torture.run;

import io.onecamp.torture.client.Answer;
import io.onecamp.torture.client.Call;
import io.onecamp.torture.client.Caller;
import io.onecamp.torture.client.Counts;
import io.onecamp.torture.client.Fetch;
import io.onecamp.torture.client.Fold;
import io.onecamp.torture.client.Json;
import io.onecamp.torture.client.Listener;
import io.onecamp.torture.client.Pause;
import io.onecamp.torture.client.Product;
import io.onecamp.torture.client.SignedIn;
import io.onecamp.torture.history.Fact;
import io.onecamp.torture.history.History;
import io.onecamp.torture.people.Neighbours;
import io.onecamp.torture.people.Somebody;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The people of one run: they register, begin to listen, live, and rest. */
final class Village {
    private static final Duration TO_REST = Duration.ofMinutes(4);
    private static final int CONNECTING_S = 60;

    private final Product product;
    private final Caller.Run run;
    private final Wish wish;
    private final History history = new History();
    private final String word =
            "w" + UUID.randomUUID().toString().replace("-", "").substring(0, 10);
    private final List<Villager> people = new ArrayList<>();
    private final List<Thread> living = new ArrayList<>();
    private final List<Thread> listening = new ArrayList<>();

    Village(Product product, Caller.Run run, Wish wish) {
        this.product = product;
        this.run = run;
        this.wish = wish;
    }

    /** Stands in everything that these people say. */
    String word() {
        return word;
    }

    History history() {
        return history;
    }

    Counts counts() {
        return run.counts();
    }

    List<Villager> people() {
        return people;
    }

    /** Everybody has an account and a socket; nothing was said yet. */
    void settle() throws IOException {
        List<SignedIn> sessions = new ArrayList<>();
        for (int i = 1; i <= wish.people(); i++) {
            sessions.add(registered(i));
        }
        List<String> ids = sessions.stream().map(SignedIn::id).sorted().toList();
        Somebody.Town town = new Somebody.Town(history, word, ids, wish.think());
        for (int i = 0; i < sessions.size(); i++) {
            Caller caller = new Caller(product, sessions.get(i), run);
            Fold fold = new Fold();
            Listener listener =
                    new Listener(caller, fold, new Random(wish.seed() + 1_000 + i), into -> fetch(caller, into));
            people.add(new Villager(caller, new Somebody(caller, wish.seed() + i, town), fold, listener));
        }
        people.forEach(one -> listening.add(Thread.ofVirtual().start(one.listener()::listen)));
        long end = System.nanoTime() + Duration.ofSeconds(CONNECTING_S).toNanos();
        while (!people.stream().allMatch(one -> one.listener().isConnected())) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("The product lets nobody listen at " + product.url() + "/live.");
            }
            Pause.millis(50);
        }
    }

    private SignedIn registered(int number) throws IOException {
        String email = word + "-p" + number + "@example.org";
        SignedIn.Account account = new SignedIn.Account(email, UUID.randomUUID().toString(), "p" + number);
        Call call = Call.of("POST", "/accounts", UUID.randomUUID())
                .with(Json.object()
                        .put("email", email)
                        .put("password", account.password())
                        .put("name", account.name()));
        Answer answer = product.send(call, null);
        if (!answer.isDone()) {
            throw new IllegalStateException("Nobody can register: " + answer);
        }
        SignedIn session = new SignedIn(product, account, run.counts(), run.findings());
        session.accessToken();
        return session;
    }

    /** Everybody begins. */
    void live() {
        Neighbours neighbours = new Neighbours(run.ending());
        people.forEach(
                one -> living.add(Thread.ofVirtual().start(() -> one.somebody().live(neighbours))));
    }

    /** Returns when everybody knows the outcome of the last thing they did, or nobody waits any longer. */
    void rest() {
        join(living, TO_REST);
        run.ending().giveUp();
        join(living, Duration.ofSeconds(30));
    }

    void stopListening() {
        people.forEach(one -> one.listener().stop());
        join(listening, Duration.ofSeconds(30));
    }

    private static void join(List<Thread> threads, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        for (Thread thread : threads) {
            try {
                thread.join(Duration.ofNanos(Math.max(1_000_000, end - System.nanoTime())));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Everything anew, into that fold. */
    void fetch(Caller caller, Fold into) throws IOException {
        Fetch.everything(caller, into, threads()::contains);
    }

    /** Messages under which something was said, or may have been. */
    Set<String> threads() {
        return Stream.concat(history.told().stream(), history.maybe().stream())
                .filter(Fact.Commented.class::isInstance)
                .map(fact -> ((Fact.Commented) fact).message())
                .collect(Collectors.toSet());
    }
}
