package io.onecamp.persistence.crossstore.drift;

import io.onecamp.domain.drift.Comparison;
import io.onecamp.domain.drift.Comparison.Aim;
import io.onecamp.domain.drift.Comparison.Skipped;
import io.onecamp.domain.drift.Difference;
import io.onecamp.domain.drift.Difference.Repair;
import io.onecamp.domain.graph.GraphRefused;
import io.onecamp.domain.graph.GraphUnavailable;
import io.onecamp.domain.installation.StoreAway;
import io.onecamp.domain.setting.Setting;
import io.onecamp.persistence.crossstore.Leases;
import io.onecamp.persistence.crossstore.Threads;
import io.onecamp.persistence.crossstore.Ticker;
import io.onecamp.persistence.setting.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Brings a comparison forward, a step at a time, with a pause after each that keeps the load within its bounds. One node
 * leads; when it ends, another goes on at the same place.
 */
@ApplicationScoped
public class Comparer {
    private static final Logger LOG = System.getLogger(Comparer.class.getName());

    /** After so many looks at which it was changing, a thing is told as busy. */
    private static final int LOOKS = 5;

    /** A store that did not answer so often in a row is left out. */
    private static final int FAILURES = 5;

    private ComparisonRows rows;
    private Sweeps sweeps;
    private Leases leases;
    private volatile @Nullable ScheduledExecutorService threads;

    /** When the next step may be made; before that a poke does nothing, or each would begin a chain of its own. */
    private volatile long notBefore = System.nanoTime();

    private final Ticker ticker = new Ticker("Comparing the stores", this::round);

    Comparer() {}

    @Inject
    public Comparer(ComparisonRows rows, Sweeps sweeps, Leases leases) {
        this.rows = rows;
        this.sweeps = sweeps;
        this.leases = leases;
    }

    public void start(Threads pools) {
        threads = pools.relay();
        ticker.start(pools.relay());
    }

    public void poke() {
        ticker.poke();
    }

    public void stop() {
        if (ticker.isStarted()) {
            ticker.stop();
            leases.release(ComparisonRows.LEASE);
        }
    }

    /** A step, if there is a comparison and this node leads. */
    void round() {
        if (System.nanoTime() - notBefore < 0) {
            return;
        }
        Optional<Running> running = rows.running();
        if (running.isEmpty()) {
            return;
        }
        leases.lead(ComparisonRows.LEASE).ifPresent(epoch -> step(running.get(), epoch));
    }

    private void step(Running run, long epoch) {
        try {
            if (run.isNew()) {
                begin(run, epoch);
            } else if (run.isLookingAgain()) {
                lookAgain(run, epoch);
            } else {
                sweep(run, sweeps.named(run.at().sweep()), epoch);
            }
        } catch (RuntimeException e) {
            // A store that is away; or, should it fail for another reason, not for ever.
            failed(run, e, epoch);
        }
    }

    private void begin(Running run, long epoch) {
        if (run.aim() == Aim.WIPE_AND_REBUILD) {
            sweeps.forgetGraph();
        }
        List<Sweep> all = sweeps.of(run.stores());
        long total =
                all.stream().mapToLong(sweep -> sweep.total(run.workspace())).sum();
        rows.begun(run, total, new Running.At(all.getFirst().name(), "", 0), epoch);
        again(0);
    }

    private void sweep(Running run, Sweep sweep, long epoch) {
        int limit = sweep.atOnce(Settings.number(Setting.DRIFT_PAGE));
        Sweep.Glance glance = Comparison.sends(run.aim())
                ? sweep.resend(run, limit)
                : sweep.glance(run.workspace(), run.at().place(), limit);
        Step.Judged judged =
                glance.suspects().isEmpty() ? Step.Judged.NOTHING : judged(run, sweep, glance.suspects(), epoch);
        Running.At next = glance.isLast()
                ? new Running.At(
                        sweeps.after(sweep.name(), run.stores())
                                .map(Sweep::name)
                                .orElse(Running.AGAIN),
                        "",
                        0)
                : new Running.At(sweep.name(), glance.place(), 0);
        rows.settle(run, new Step(sweep, glance.seen(), judged, List.of(), next), epoch);
        if (glance.seen() == 0 && glance.calls() == 0) {
            // The graph has enough to do.
            again(Settings.number(Setting.DRIFT_AGAIN_MS));
            return;
        }
        again(pause(glance.seen(), glance.calls() + (glance.suspects().isEmpty() ? 0 : 1)));
    }

    private void lookAgain(Running run, long epoch) {
        List<ComparisonRows.Again> due = rows.due(run, Settings.number(Setting.DRIFT_PAGE));
        if (due.isEmpty()) {
            if (rows.isAnythingUnsettled(run) || (run.aim() == Aim.WIPE_AND_REBUILD && sweeps.isGraphBehind())) {
                again(Settings.number(Setting.DRIFT_AGAIN_MS));
            } else {
                rows.finish(run, epoch);
                LOG.log(Level.INFO, "Comparison {0} of {1} is over.", Long.toString(run.id()), run.stores());
            }
            return;
        }
        Sweep sweep = sweeps.named(due.getFirst().sweep());
        due = due.subList(0, sweep.atOnce(due.size()));
        List<String> keys = due.stream().map(ComparisonRows.Again::key).toList();
        Step.Judged judged = judged(run, sweep, keys, epoch);
        List<String> busy = due.stream()
                .filter(one -> one.looks() + 1 >= LOOKS && judged.unsettled().contains(one.key()))
                .map(ComparisonRows.Again::key)
                .toList();
        List<String> unsettled =
                judged.unsettled().stream().filter(key -> !busy.contains(key)).toList();
        List<Skipped> skipped = new ArrayList<>(judged.skipped());
        busy.forEach(key -> skipped.add(new Skipped(sweep.store(), key, "busy")));
        Step.Judged all = new Step.Judged(judged.differences(), skipped, unsettled, judged.mended());
        List<String> settled =
                keys.stream().filter(key -> !unsettled.contains(key)).toList();
        rows.settle(run, new Step(sweep, 0, all, settled, run.at()), epoch);
        again(pause(keys.size(), 1));
    }

    private Step.Judged judged(Running run, Sweep sweep, List<String> keys, long epoch) {
        Map<String, Verdict> verdicts = sweep.judge(run.workspace(), keys);
        List<Difference> differences = new ArrayList<>();
        List<Skipped> skipped = new ArrayList<>();
        List<String> unsettled = new ArrayList<>();
        int mended = 0;
        for (Map.Entry<String, Verdict> one : verdicts.entrySet()) {
            switch (one.getValue()) {
                case Verdict.Same same -> {}
                case Verdict.Unsettled changing -> unsettled.add(one.getKey());
                case Verdict.Unjudged unjudged -> skipped.add(new Skipped(sweep.store(), one.getKey(), unjudged.why()));
                case Verdict.Differs differs -> {
                    differences.add(differs.difference());
                    mended +=
                            mend(run, sweep, new Sweep.Found(run.id(), run.workspace(), one.getKey(), differs), epoch);
                }
            }
        }
        return new Step.Judged(differences, skipped, unsettled, mended);
    }

    /** Mending may take long; another node that leads by then has begun this step anew. */
    private void stillLeads(long epoch) {
        if (!leases.lead(ComparisonRows.LEASE).equals(Optional.of(epoch))) {
            throw new IllegalStateException("another node goes on with it");
        }
    }

    private int mend(Running run, Sweep sweep, Sweep.Found found, long epoch) {
        if (run.aim() != Aim.REPAIR || found.difference().repair() == Repair.NONE) {
            return 0;
        }
        stillLeads(epoch);
        try {
            sweep.mend(found);
            return 1;
        } catch (GraphUnavailable | GraphRefused | StoreAway e) {
            throw e;
        } catch (RuntimeException e) {
            // Its stream was locked for too long, as by a deadlock: it is told as a difference, and found again.
            LOG.log(
                    Level.WARNING,
                    "{0} could not be mended: {1}",
                    found.difference().key(),
                    String.valueOf(e));
            return 0;
        }
    }

    /** The same step once more, a little later; after some times the rest of this pair is left out. */
    private void failed(Running run, RuntimeException e, long epoch) {
        LOG.log(Level.INFO, "Comparison {0} waits: {1}", Long.toString(run.id()), String.valueOf(e));
        if (run.at().failures() + 1 < FAILURES) {
            rows.failed(run, epoch);
            again(Settings.number(Setting.DRIFT_AGAIN_MS));
            return;
        }
        if (run.isNew() || run.isLookingAgain()) {
            rows.leaveOut(run, new Skipped(run.stores().getFirst(), run.at().sweep(), "away"), run.at(), epoch);
            rows.finish(run, epoch);
            return;
        }
        Sweep sweep = sweeps.named(run.at().sweep());
        String next = sweeps.after(sweep.name(), run.stores()).map(Sweep::name).orElse(Running.AGAIN);
        rows.leaveOut(run, new Skipped(sweep.store(), sweep.name(), "away"), new Running.At(next, "", 0), epoch);
        again(0);
    }

    /** How long what was just done may take, at the least. */
    private static long pause(int things, int calls) {
        return Math.max(
                things * 1000L / Math.max(1, Settings.number(Setting.DRIFT_ROWS)),
                calls * 1000L / Math.max(1, Settings.number(Setting.DRIFT_CALLS)));
    }

    private void again(long millis) {
        ScheduledExecutorService pool = threads;
        if (pool != null) {
            notBefore = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
            pool.schedule(ticker::poke, millis, TimeUnit.MILLISECONDS);
        }
    }
}
