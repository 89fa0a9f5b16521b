package io.onecamp.torture.run;

import io.onecamp.cli.installation.Installation;
import io.onecamp.torture.client.Answer;
import io.onecamp.torture.client.Call;
import io.onecamp.torture.client.Caller;
import io.onecamp.torture.client.Counts;
import io.onecamp.torture.client.Json;
import io.onecamp.torture.client.Pause;
import io.onecamp.torture.client.Product;
import io.onecamp.torture.fault.Faults;
import io.onecamp.torture.fault.Processes;
import io.onecamp.torture.history.Finding;
import io.onecamp.torture.history.Findings;
import io.onecamp.torture.report.Report;
import io.onecamp.torture.watch.Memory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** One run: people live while processes die; then all is compared, and the report is written whatever happened. */
public final class Torture {
    private static final Duration STUCK = Duration.ofMinutes(3);
    private static final Duration LOOK = Duration.ofSeconds(30);
    private static final Duration TELL = Duration.ofSeconds(10);
    private static final int WELL_S = 90;

    private final Origin origin;
    private final Wish wish;
    private final Stop stop;
    private final Findings findings = new Findings();
    private final Progress progress = new Progress(System.out);
    private final Instant now = Instant.now();

    public Torture(Origin origin, Wish wish, Stop stop) {
        this.origin = origin;
        this.wish = wish;
        this.stop = stop;
    }

    /** Answers whether nothing was found. */
    public boolean run(@Nullable Path out) throws IOException {
        Installation installation = Installation.existing(origin.data())
                .orElseThrow(() -> new IllegalStateException("There is no installation in " + origin.data() + "."));
        Processes processes = new Processes(installation, origin.command());
        String stamp = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss")
                .withZone(ZoneOffset.UTC)
                .format(now);
        Path folder = out == null ? origin.home().resolve("target/torture").resolve(stamp) : out;
        Counts counts = new Counts();
        Memory memory = new Memory(processes);
        Faults faults = new Faults(
                processes, new Faults.Wish(wish.seed(), wish.faults(), wish.spared()), stop.ending(), findings);
        try (Product product = new Product(origin.url())) {
            requireWell(product);
            Village village = new Village(product, new Caller.Run(counts, findings, stop.ending(), STUCK), wish);
            progress.say("Seed " + wish.seed() + ": " + wish.people() + " people for " + Progress.time(wish.lasting())
                    + " in " + origin.url() + "; harmed: " + harmed(processes));
            village.settle();
            rage(village, faults, memory);
            compare(village, product, faults, processes);
            memory.look();
            village.stopListening();
            Report report = new Report(
                    new Report.Ran(now.toString(), origin.url(), wish.toString(), wish.seed()),
                    counts,
                    faults.struck(),
                    findings,
                    memory.samples());
            report.write(folder, village.history());
            progress.say(report.summary());
            progress.say("The report: " + folder.resolve("report.md"));
        }
        return findings.count() == 0;
    }

    private String harmed(Processes processes) {
        return wish.faults().isZero()
                ? "nothing"
                : String.join(
                                ", ",
                                processes.names().stream()
                                        .filter(name -> !wish.spared().contains(name))
                                        .toList())
                        + ", every " + wish.faults().toMillis() / 1000.0 + " s or so";
    }

    private void rage(Village village, Faults faults, Memory memory) {
        Thread raging = Thread.ofPlatform().start(faults::rage);
        Thread looking = Thread.ofPlatform().daemon().start(() -> {
            while (!stop.ending().isAsked()) {
                memory.look();
                pauseUnlessAsked(LOOK);
            }
        });
        village.live();
        long begin = System.nanoTime();
        Duration done = Duration.ZERO;
        while (done.compareTo(wish.lasting()) < 0 && !stop.ending().isAsked()) {
            pauseUnlessAsked(
                    TELL.compareTo(wish.lasting().minus(done)) < 0
                            ? TELL
                            : wish.lasting().minus(done));
            done = Duration.ofNanos(System.nanoTime() - begin);
            progress.tell(new Progress.Time(done, wish.lasting()), village.counts(), faults, findings);
        }
        stop.ending().ask();
        join(raging);
        join(looking);
    }

    private void compare(Village village, Product product, Faults faults, Processes processes) throws IOException {
        progress.say(
                "Nobody begins anything new; what is down comes back, and everybody waits for their last answer ...");
        faults.mend();
        village.rest();
        waitUntilWell(product);
        try {
            new Comparison(village, product, findings, progress).run();
        } catch (IOException e) {
            findings.add(Finding.Kind.SICK, "comparison", "could not be ended: " + e + " " + e.getCause());
        }
        new Doctor(processes, findings, progress).ask();
    }

    private void requireWell(Product product) {
        String sick = sick(product);
        if (!sick.isEmpty()) {
            throw new IllegalStateException("The product is not well, so begin with `onecamp up`: " + sick);
        }
    }

    /** Nobody restarts anything for it. */
    private void waitUntilWell(Product product) {
        long end = System.nanoTime() + Duration.ofSeconds(WELL_S).toNanos();
        String sick = sick(product);
        while (!sick.isEmpty() && System.nanoTime() < end) {
            Pause.millis(500);
            sick = sick(product);
        }
        if (!sick.isEmpty()) {
            findings.add(Finding.Kind.SICK, "health", "not well " + WELL_S + " s after the last fault: " + sick);
        }
    }

    private static String sick(Product product) {
        try {
            Answer answer = product.send(Call.get("/health/ready"), null);
            boolean isWell = answer.status() == 200
                    && Json.stream(answer.json().path("stores"))
                            .allMatch(store -> store.path("state").asText().equals("up"));
            return isWell ? "" : new String(answer.bytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            return String.valueOf(e);
        }
    }

    private void pauseUnlessAsked(Duration duration) {
        long end = System.nanoTime() + duration.toNanos();
        while (System.nanoTime() < end && !stop.ending().isAsked()) {
            Pause.millis(Math.min(200, Math.max(1, (end - System.nanoTime()) / 1_000_000)));
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
