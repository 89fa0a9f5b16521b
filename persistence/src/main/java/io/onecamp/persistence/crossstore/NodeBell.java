package io.onecamp.persistence.crossstore;

import io.onecamp.domain.graph.NodeState;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.installation.StoreAway;
import io.onecamp.domain.person.Profile;
import io.onecamp.domain.person.ProfileAsOf;
import io.onecamp.persistence.cache.RedisBell;
import io.onecamp.persistence.cache.RedisListening;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Tells other nodes that there is something to look at, and hears them. Nothing waits for it and nothing depends on it:
 * where it cannot ring, positions are found each second, and names grow old.
 */
@ApplicationScoped
public class NodeBell {
    private static final int MOST_WAITING = 1_024;

    private RedisBell bell;
    private CachedProfiles profiles;
    private LiveTail tail;
    private final BlockingQueue<ProfileAsOf> renamed = new ArrayBlockingQueue<>(MOST_WAITING);
    private final AtomicBoolean moved = new AtomicBoolean();
    private final Ticker ticker = new Ticker("The bell", this::round);
    private volatile @Nullable RedisListening listening;
    private volatile @Nullable ScheduledFuture<?> beats;

    NodeBell() {}

    @Inject
    public NodeBell(RedisBell bell, CachedProfiles profiles, LiveTail tail) {
        this.bell = bell;
        this.profiles = profiles;
        this.tail = tail;
    }

    void start(Threads threads) {
        if (!bell.isThere()) {
            return;
        }
        ticker.start(threads.relay());
        RedisListening ears = bell.listen(threads.bell(), new Ears());
        listening = ears;
        beats = threads.relay().scheduleWithFixedDelay(() -> beat(ears), 1, 1, TimeUnit.SECONDS);
    }

    /** What could not be rung or told for is tried again. */
    private void beat(RedisListening ears) {
        ears.beat();
        if (moved.get() || !renamed.isEmpty()) {
            poke();
        }
    }

    void stop() {
        ticker.stop();
        ScheduledFuture<?> beating = beats;
        if (beating != null) {
            beating.cancel(false);
        }
        RedisListening ears = listening;
        if (ears != null) {
            ears.stop();
        }
    }

    /** Whether this node would hear another's ringing now. */
    boolean hears() {
        RedisListening ears = listening;
        return ears != null && ears.hears();
    }

    /** Entries were given their positions. */
    void ring() {
        moved.set(true);
        poke();
    }

    /** Entries were committed on this node. Called on the committing thread: in memory only. */
    void committed(List<Applicable> entries) {
        entries.stream()
                .flatMap(entry -> entry.states().stream())
                .filter(NodeState.PersonState.class::isInstance)
                .map(NodeState.PersonState.class::cast)
                .map(state -> new ProfileAsOf(
                        state.workspace(),
                        new Profile(state.card().id(), state.card().name()),
                        state.entry()))
                .forEach(this::renamed);
    }

    private void renamed(ProfileAsOf now) {
        profiles.changed(now);
        if (ticker.isStarted() && renamed.offer(now)) {
            poke();
        }
    }

    private void poke() {
        ticker.poke();
    }

    private void round() {
        try {
            // Names first: what is told once the bell has rung is told with them.
            for (ProfileAsOf now = renamed.peek(); now != null; now = renamed.peek()) {
                profiles.spread(now);
                bell.changed(now.workspace() + " " + now.profile().id() + " "
                        + now.entry().value());
                renamed.poll();
            }
            ringFor(moved.getAndSet(false));
        } catch (StoreAway e) {
            // Found each second; and with the next beat it is tried again.
        }
    }

    private void ringFor(boolean hasMoved) {
        try {
            if (hasMoved) {
                bell.ring();
            }
        } catch (StoreAway e) {
            moved.set(true);
            throw e;
        }
    }

    /** What other nodes ring for, this one's own ringing among it. */
    private final class Ears implements RedisBell.Ringing {
        @Override
        public void rang() {
            tail.poke();
        }

        @Override
        public void changed(String what) {
            String[] words = what.split(" ");
            profiles.changedElsewhere(
                    WorkspaceId.parse(words[0]), PersonId.parse(words[1]), new EntryId(Long.parseLong(words[2])));
        }
    }
}
