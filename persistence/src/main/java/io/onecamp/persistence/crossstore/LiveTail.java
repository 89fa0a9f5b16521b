package io.onecamp.persistence.crossstore;

import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.Position;
import io.onecamp.domain.journal.Entry;
import io.onecamp.domain.live.LiveEvent;
import io.onecamp.domain.live.LiveOutlet;
import io.onecamp.domain.live.LiveOutlets;
import io.onecamp.domain.person.Profile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import org.jspecify.annotations.Nullable;

/**
 * Follows the one order by position and hands each entry to the outlets of this node, for those of their people who
 * may see it at that moment. In memory only: what it misses while nobody listens, people ask for by position.
 */
@ApplicationScoped
public class LiveTail implements LiveOutlets {
    private static final int AT_ONCE = 500;

    private OrderedEntries ordered;
    private Audience audience;
    private final Set<LiveOutlet> outlets = new CopyOnWriteArraySet<>();
    private final Ticker ticker = new Ticker("The live tail", this::round);

    /** Touched only by the round, of which one runs at a time. */
    private volatile @Nullable Position reached;

    LiveTail() {}

    @Inject
    public LiveTail(OrderedEntries ordered, Audience audience) {
        this.ordered = ordered;
        this.audience = audience;
    }

    void start(Threads threads) {
        ticker.start(threads.relay());
    }

    void stop() {
        ticker.stop();
    }

    void poke() {
        ticker.poke();
    }

    @Override
    public void register(LiveOutlet outlet) {
        outlets.add(outlet);
    }

    @Override
    public void unregister(LiveOutlet outlet) {
        outlets.remove(outlet);
    }

    @Override
    public void wake() {
        poke();
    }

    private void round() {
        // The order matters: what is read is read before it is asked who is connected. Whoever connects later was told
        // a newest position that includes it; whoever connected before is among those asked.
        Position newest = ordered.newest();
        Position from = reached;
        if (from == null || connected().isEmpty()) {
            move(newest);
            return;
        }
        List<OrderedEntries.Placed> placed = ordered.after(from, AT_ONCE);
        if (placed.isEmpty()) {
            return;
        }
        Set<PersonId> connected = connected();
        Map<PersonId, Profile> people = audience.profiles(placed.stream()
                .map(OrderedEntries.Placed::entry)
                .flatMap(Optional::stream)
                .toList());
        AudienceNow may = new AudienceNow(audience, connected);
        placed.forEach(one -> one.entry().ifPresent(entry -> tell(one.position(), entry, people, may.of(entry))));
        move(placed.getLast().position());
        if (placed.size() == AT_ONCE) {
            poke();
        }
    }

    private Set<PersonId> connected() {
        Set<PersonId> connected = new HashSet<>();
        outlets.forEach(outlet -> connected.addAll(outlet.connected()));
        return connected;
    }

    private void tell(Position position, Entry entry, Map<PersonId, Profile> people, Set<PersonId> may) {
        if (!may.isEmpty()) {
            LiveEvent event = new LiveEvent(position, entry, people);
            outlets.forEach(outlet -> outlet.deliver(event, may));
        }
    }

    private void move(Position position) {
        reached = position;
        outlets.forEach(outlet -> outlet.reached(position));
    }
}
