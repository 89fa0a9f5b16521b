package io.onecamp.torture.run;

import io.onecamp.torture.client.Caller;
import io.onecamp.torture.client.Counts;
import io.onecamp.torture.client.Ending;
import io.onecamp.torture.client.Fetch;
import io.onecamp.torture.client.Fold;
import io.onecamp.torture.client.Pause;
import io.onecamp.torture.client.Product;
import io.onecamp.torture.history.Finding;
import io.onecamp.torture.history.Findings;
import io.onecamp.torture.history.HistoryCheck;
import io.onecamp.torture.history.LiveCheck;
import io.onecamp.torture.history.Seen;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** When all is quiet: what everybody reads, follows, finds and downloads, against what was acknowledged. */
final class Comparison {
    private static final Duration TO_SETTLE = Duration.ofSeconds(120);
    private static final Duration TO_FOLLOW = Duration.ofSeconds(60);

    private final Village village;
    private final Product product;
    private final Findings findings;
    private final Progress progress;

    Comparison(Village village, Product product, Findings findings, Progress progress) {
        this.village = village;
        this.product = product;
        this.findings = findings;
        this.progress = progress;
    }

    void run() throws IOException {
        long begin = System.nanoTime();
        progress.say("Everybody reads everything ...");
        List<Read> all = readSettled();
        progress.say("Read, and settled, " + Progress.time(Duration.ofNanos(System.nanoTime() - begin))
                + " after the last fault; comparing with what was acknowledged ...");
        List<Seen> seen = all.stream().map(Read::seen).toList();
        HistoryCheck.of(village.history(), seen, findings);
        progress.say("Comparing what was followed with what was read ...");
        follows(all);
        progress.say("Comparing with what is found by searching ...");
        new SearchComparison(village.word(), findings).of(all);
        progress.say("Downloading every file ...");
        new BytesComparison(findings).of(village.history(), all);
    }

    /** What one person read. */
    record Read(Villager who, Caller caller, Seen seen, Map<String, String> shown) {}

    private List<Read> readSettled() throws IOException {
        long end = System.nanoTime() + TO_SETTLE.toNanos();
        while (true) {
            List<Read> all = readAll();
            List<Seen.Thing> open = all.stream()
                    .flatMap(one -> Stream.concat(
                            one.seen().messages().values().stream(), one.seen().comments().values().stream()))
                    .flatMap(List::stream)
                    .filter(thing -> thing.added().settled() == Seen.Settled.NOT_YET)
                    .distinct()
                    .toList();
            if (open.isEmpty()) {
                return all;
            }
            if (System.nanoTime() > end) {
                open.forEach(thing -> findings.add(
                        Finding.Kind.UNSETTLED,
                        thing.id(),
                        "number " + thing.number() + " of " + thing.parent() + " is not in the graph after "
                                + TO_SETTLE.toSeconds() + " s"));
                return all;
            }
            Pause.millis(1_000);
        }
    }

    private List<Read> readAll() throws IOException {
        Set<String> threads = village.threads();
        List<Future<Read>> reading = new ArrayList<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Villager one : village.people()) {
                reading.add(executor.submit(() -> read(one, threads)));
            }
        }
        List<Read> all = new ArrayList<>();
        for (Future<Read> one : reading) {
            try {
                all.add(one.get());
            } catch (ExecutionException e) {
                throw new IOException("not everybody can read", e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            }
        }
        return all;
    }

    /** With patience of its own: that of the run has ended. */
    private Read read(Villager one, Set<String> threads) throws IOException {
        Caller patient = new Caller(
                product,
                one.caller().session(),
                new Caller.Run(new Counts(), findings, new Ending(), Duration.ofSeconds(60)));
        Fold fold = new Fold();
        Seen seen = Fetch.everything(patient, fold, threads::contains);
        return new Read(one, patient, seen, fold.shown());
    }

    private void follows(List<Read> all) {
        long end = System.nanoTime() + TO_FOLLOW.toNanos();
        while (System.nanoTime() < end && !all.stream().allMatch(Comparison::isFollowed)) {
            Pause.millis(500);
        }
        all.forEach(one -> LiveCheck.of(one.who().id(), one.who().followed().shown(), one.shown(), findings));
    }

    private static boolean isFollowed(Read one) {
        return one.who().followed().shown().equals(one.shown());
    }
}
