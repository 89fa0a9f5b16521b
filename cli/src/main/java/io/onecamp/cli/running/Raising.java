package io.onecamp.cli.running;

import io.onecamp.cli.exit.Exit;
import io.onecamp.cli.exit.Refusal;
import io.onecamp.cli.installation.Installation;
import io.onecamp.cli.program.Health;
import io.onecamp.cli.program.Program;
import io.onecamp.cli.program.Supplies;
import io.onecamp.cli.screen.Screen;
import io.onecamp.cli.store.Store;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Brings up what does not run: all stores at once, then the server. What runs is left alone. */
public final class Raising {
    private final Screen screen;
    private final Starter starter;

    /** For that installation, with programs from there. */
    public Raising(Installation installation, Supplies supplies, Screen screen) {
        this.starter = new Starter(installation, supplies);
        this.screen = screen;
    }

    /** Returns once every store can be used; the first that cannot is the refusal, after all have been tried. */
    public void stores(List<Store> stores) {
        List<Future<?>> started = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Store store : stores) {
                if (!store.programs().isEmpty()) {
                    started.add(threads.submit(() -> raise(store)));
                }
            }
        }
        started.forEach(Raising::requireDone);
        stores.stream().filter(store -> store.programs().isEmpty()).forEach(this::requireAnswer);
    }

    /** Returns once the product says that it is ready. */
    public void server(Program server) throws IOException {
        long begin = System.nanoTime();
        Starter.Outcome outcome = starter.ensure(server);
        screen.ok(server.title(), words(outcome, begin));
    }

    private void raise(Store store) {
        long begin = System.nanoTime();
        Starter.Outcome outcome = Starter.Outcome.WAS_RUNNING;
        try {
            for (Program program : store.programs()) {
                Starter.Outcome one = starter.ensure(program);
                outcome = one == Starter.Outcome.STARTED ? one : outcome;
            }
        } catch (IOException | RuntimeException e) {
            Refusal refusal = Refusal.of(e);
            screen.bad(
                    store.kind().title(), refusal.sentence().lines().findFirst().orElse(""));
            throw refusal;
        }
        screen.ok(store.kind().title(), store.title() + ", " + store.address() + ", " + words(outcome, begin));
    }

    /** A store that runs elsewhere, or inside another one. */
    private void requireAnswer(Store store) {
        Health health = store.probe().get();
        if (!health.isUp()) {
            throw new Refusal(
                    Exit.NOT_READY,
                    store.kind().title() + " at " + store.address() + " does not answer: " + health.detail() + ".",
                    "Start it, or correct its address; `onecamp config` shows where the setting comes from.");
        }
        screen.ok(store.kind().title(), store.title() + ", " + store.address() + ", " + health.detail());
    }

    private static void requireDone(Future<?> start) {
        try {
            start.get();
        } catch (ExecutionException e) {
            throw Refusal.of(Objects.requireNonNullElse(e.getCause(), e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.of(e);
        }
    }

    private static String words(Starter.Outcome outcome, long begin) {
        return outcome == Starter.Outcome.STARTED
                ? "started in " + Screen.time(Duration.ofNanos(System.nanoTime() - begin))
                : "was running";
    }
}
