package io.onecamp.persistence.crossstore;

import io.onecamp.domain.installation.Seam;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Starts and stops the parts of the seam, and pokes each of them every second, should a bell have been missed. */
@ApplicationScoped
public class RunningSeam implements Seam {
    private static final long SECOND = 1_000;
    private static final long SETTLE_EVERY = 200;

    private Threads threads;
    private Parts parts;
    private RelayReports reports;
    private GraphHealth health;
    private volatile List<ScheduledFuture<?>> bells = List.of();
    private final Ticker settling = new Ticker("Settling", () -> parts.flush());

    RunningSeam() {}

    @Inject
    public RunningSeam(Threads threads, Parts parts, RelayReports reports, GraphHealth health) {
        this.threads = threads;
        this.parts = parts;
        this.reports = reports;
        this.health = health;
    }

    @Override
    public void start() {
        health.begin();
        parts.start(threads);
        settling.start(threads.settle());
        bells = List.of(
                threads.relay().scheduleWithFixedDelay(parts::poke, SECOND, SECOND, TimeUnit.MILLISECONDS),
                threads.relay()
                        .scheduleWithFixedDelay(settling::poke, SETTLE_EVERY, SETTLE_EVERY, TimeUnit.MILLISECONDS));
    }

    @Override
    public void stop() {
        bells.forEach(bell -> bell.cancel(false));
        settling.stop();
        parts.stop(threads);
        threads.close();
    }

    @Override
    public Report report() {
        return new Report(health.awaySince(), reports.all(), reports.intents());
    }
}
