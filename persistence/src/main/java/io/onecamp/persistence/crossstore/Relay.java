package io.onecamp.persistence.crossstore;

import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.Position;
import io.onecamp.domain.installation.StoreAway;
import io.onecamp.domain.journal.Entry;
import io.onecamp.domain.meter.Meters;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Brings the one order to a target: at least once, in order per stream. One node leads. A stream with an entry that is
 * refused is held and tried again later, and the others go on; a target that is away holds nobody, the cursor waits.
 */
final class Relay {
    static final int AT_ONCE = 100;
    private static final int HELD_AT_ONCE = 20;
    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(1);

    /**
     * What comes meanwhile is one request: each round costs some six statements and an answer of the target, whether it
     * brings one entry or a hundred. Nobody waits for it, and a quarter of a second is not seen.
     */
    private static final Duration REST = Duration.ofMillis(250);

    private static final Logger LOG = System.getLogger(Relay.class.getName());

    private final RelayTarget target;
    private final FollowedEntries entries;
    private final RelaySteps steps;
    private final Leases leases;
    private final Meters meters;
    private final Ticker ticker;
    private volatile boolean isAway;

    Relay(RelayTarget target, FollowedEntries entries, RelaySteps steps, Leases leases, Meters meters) {
        this.target = target;
        this.entries = entries;
        this.steps = steps;
        this.leases = leases;
        this.meters = meters;
        this.ticker = new Ticker("The " + target.name() + " relay", this::round, REST);
    }

    void start(Threads threads) {
        ticker.start(threads.relay());
    }

    void poke() {
        ticker.poke();
    }

    void stop() {
        if (ticker.isStarted()) {
            ticker.stop();
            leases.release(RelaySteps.Turn.lease(target.name()));
        }
    }

    private void round() {
        try {
            if (target.isWanted()) {
                leases.lead(RelaySteps.Turn.lease(target.name()))
                        .ifPresent(epoch -> lead(new RelaySteps.Turn(target.name(), epoch)));
            }
        } catch (StoreAway e) {
            missed(e);
        }
    }

    private void lead(RelaySteps.Turn turn) {
        try {
            Optional<Position> reached = steps.begin(turn, target.incarnation());
            if (reached.isPresent()) {
                retry(turn);
                forward(turn, reached.get());
            }
            isBack();
        } catch (StoreAway e) {
            missed(e);
        }
    }

    /** Tries streams again whose time has come, for a second at most. */
    private void retry(RelaySteps.Turn turn) {
        long started = System.nanoTime();
        for (RelaySteps.Due due : steps.due(turn.relay(), HELD_AT_ONCE)) {
            if (System.nanoTime() - started > LONGEST_NANOS) {
                poke();
                return;
            }
            retry(turn, due);
        }
    }

    private void retry(RelaySteps.Turn turn, RelaySteps.Due due) {
        List<Followed> waiting = entries.of(due.stream(), due.from(), turn.relay(), AT_ONCE);
        if (waiting.isEmpty()) {
            return;
        }
        Optional<Map.Entry<Followed, String>> refused = deliver(waiting).entrySet().stream()
                .min(Map.Entry.comparingByKey(Comparator.comparing(Followed::position)));
        if (refused.isPresent()) {
            steps.holdAgain(turn, refused.get().getKey(), refused.get().getValue());
        } else if (!steps.release(turn, due.stream(), waiting.getLast())) {
            poke();
        }
    }

    private void forward(RelaySteps.Turn turn, Position reached) {
        List<Followed> stretch = entries.after(reached, AT_ONCE);
        if (stretch.isEmpty()) {
            target.hasEverything(turn.epoch(), reached);
            return;
        }
        Set<String> skipped = steps.heldStreams(turn.relay());
        List<Followed> going =
                stretch.stream().filter(one -> !skipped.contains(one.stream())).toList();
        boolean moved = steps.settle(turn, new RelaySteps.Settlement(reached, stretch, skipped, deliver(going)));
        if (moved) {
            meters.brought(turn.relay(), going.size());
        }
        if (moved && stretch.size() == AT_ONCE) {
            ticker.pokeAtOnce();
        }
    }

    /**
     * Sends outside any transaction, and says what was not taken and why. What comes behind an entry that cannot be read
     * is not sent before it: its stream is held from there.
     */
    private Map<Followed, String> deliver(List<Followed> going) {
        Map<Followed, String> refused = new HashMap<>();
        Set<String> stopped = new HashSet<>();
        List<Entry> readable = new ArrayList<>();
        for (Followed one : going) {
            one.unreadable().filter(why -> stopped.add(one.stream())).ifPresent(why -> refused.put(one, why));
            one.entry().filter(entry -> !stopped.contains(one.stream())).ifPresent(readable::add);
        }
        Map<EntryId, String> answer = readable.isEmpty() ? Map.of() : taken(readable);
        going.stream()
                .filter(one -> answer.containsKey(one.id()))
                .forEach(one -> refused.put(one, String.valueOf(answer.get(one.id()))));
        return refused;
    }

    /** A target that fails otherwise than by being away fails because of something in it: each entry alone tells which. */
    private Map<EntryId, String> taken(List<Entry> going) {
        try {
            return target.deliver(going);
        } catch (StoreAway e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.log(Level.DEBUG, "The " + target.name() + " relay", e);
            if (going.size() == 1) {
                return Map.of(going.getFirst().id(), e.toString());
            }
        }
        Map<EntryId, String> refused = new HashMap<>();
        going.forEach(entry -> refused.putAll(taken(List.of(entry))));
        return refused;
    }

    private void missed(StoreAway e) {
        if (!isAway) {
            isAway = true;
            LOG.log(Level.WARNING, "The {0} relay waits: {1}", target.name(), e.getMessage());
        }
    }

    private void isBack() {
        if (isAway) {
            isAway = false;
            LOG.log(Level.INFO, "The {0} relay goes on.", target.name());
        }
    }
}
