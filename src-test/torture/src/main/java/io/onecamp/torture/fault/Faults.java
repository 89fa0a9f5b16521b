package io.onecamp.torture.fault;

import io.onecamp.cli.process.Identity;
import io.onecamp.torture.client.Ending;
import io.onecamp.torture.client.Pause;
import io.onecamp.torture.history.Finding;
import io.onecamp.torture.history.Findings;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Strikes one process after the other, and mends each; whatever happens, nothing stays frozen. */
public final class Faults {
    private static final int TRIES = 3;

    private final Processes processes;
    private final Wish wish;
    private final Ending ending;
    private final Findings findings;
    private final List<String> struck = new ArrayList<>();
    private volatile String now = "";

    /**
     * What is wished.
     *
     * @param every how long between two, on average; zero for none
     * @param spared processes that nothing is done to
     */
    public record Wish(long seed, Duration every, Set<String> spared) {}

    public Faults(Processes processes, Wish wish, Ending ending, Findings findings) {
        this.processes = processes;
        this.wish = wish;
        this.ending = ending;
        this.findings = findings;
    }

    /** Those that were struck, with the time. */
    public synchronized List<String> struck() {
        return List.copyOf(struck);
    }

    /** What is being done at this moment; empty for nothing. */
    public String now() {
        return now;
    }

    /** Strikes until the run ends. */
    public void rage() {
        if (wish.every().isZero()) {
            return;
        }
        FaultPlan plan = new FaultPlan(wish.seed(), wish.every());
        List<String> harmed = FaultPlan.harmed(processes.names(), wish.spared());
        while (!ending.isAsked()) {
            pause(plan.pause());
            Fault fault = plan.next(harmed);
            if (!ending.isAsked()) {
                strike(fault);
            }
        }
    }

    private void strike(Fault fault) {
        Optional<Identity> process = processes.running(fault.process());
        if (process.isEmpty()) {
            findings.add(Finding.Kind.SICK, fault.process(), "does not run though nothing was done to it");
            mend();
            return;
        }
        now = fault.words();
        synchronized (this) {
            struck.add(java.time.LocalTime.now(java.time.ZoneOffset.UTC).withNano(0) + " " + fault.words());
        }
        try {
            act(fault, process.get());
        } catch (IOException e) {
            findings.add(Finding.Kind.SICK, fault.process(), fault.words() + ": " + e);
        } finally {
            now = "";
        }
    }

    private void act(Fault fault, Identity process) throws IOException {
        switch (fault.way()) {
            case KILL -> {
                processes.kill(process);
                mend();
            }
            case AWAY -> {
                processes.kill(process);
                pause(fault.lasting());
                mend();
            }
            case RESTART -> {
                processes.stop(fault.process(), process);
                mend();
            }
            case FREEZE -> {
                List<Long> frozen = processes.freeze(process);
                try {
                    pause(fault.lasting());
                } finally {
                    processes.thaw(frozen);
                }
            }
        }
    }

    /** Starts what does not run. */
    public void mend() {
        Optional<String> failed = Optional.empty();
        for (int i = 0; i < TRIES; i++) {
            try {
                failed = processes.up();
            } catch (IOException e) {
                failed = Optional.of(String.valueOf(e));
            }
            if (failed.isEmpty()) {
                return;
            }
            Pause.millis(1_000);
        }
        findings.add(Finding.Kind.SICK, "up", "does not bring everything back: " + failed.orElse(""));
    }

    /** Ends early where the run ends. */
    private void pause(Duration duration) {
        long end = System.nanoTime() + duration.toNanos();
        while (System.nanoTime() < end && !ending.isAsked()) {
            Pause.millis(Math.min(200, Math.max(1, (end - System.nanoTime()) / 1_000_000)));
        }
    }
}
