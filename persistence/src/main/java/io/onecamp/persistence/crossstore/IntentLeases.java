package io.onecamp.persistence.crossstore;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** The intents that this node is at work on: their leases are renewed together, as long as the work lasts. */
@ApplicationScoped
public class IntentLeases {
    /** Renewed so many times within a lease. */
    private static final int TIMES = 4;

    private IntentRows rows;
    private final Set<UUID> held = ConcurrentHashMap.newKeySet();
    private final AtomicLong renewedAt = new AtomicLong(System.nanoTime());
    private final Ticker ticker = new Ticker("Renewing intents", this::renew);

    IntentLeases() {}

    @Inject
    public IntentLeases(IntentRows rows) {
        this.rows = rows;
    }

    /** Works, and has the intent's lease renewed meanwhile. */
    <T> T during(UUID intent, Callable<T> work) throws Exception {
        held.add(intent);
        try {
            return work.call();
        } finally {
            held.remove(intent);
        }
    }

    void start(Threads threads) {
        ticker.start(threads.relay());
    }

    void stop() {
        ticker.stop();
    }

    /** Each second; renews when it is time to. */
    void poke() {
        long age = System.nanoTime() - renewedAt.get();
        if (!held.isEmpty() && age > rows.lease().toNanos() / TIMES) {
            ticker.poke();
        }
    }

    void renew() {
        Set<UUID> now = Set.copyOf(held);
        if (!now.isEmpty()) {
            rows.renew(now);
        }
        renewedAt.set(System.nanoTime());
    }
}
