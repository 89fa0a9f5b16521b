package io.onecamp.persistence.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.onecamp.domain.journal.Clock;
import io.onecamp.domain.limit.Allowance;
import io.onecamp.domain.limit.Limit;
import io.onecamp.domain.limit.Rate;
import io.onecamp.domain.limit.RateLimits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Counts on this node, in memory, as {@code take.lua} does in Redis. Forgets who was not seen for long, and the least seen where there are too many. */
@ApplicationScoped
@Typed(LocalRateLimits.class)
@Transactional(Transactional.TxType.NEVER)
public class LocalRateLimits implements RateLimits {
    private static final long MOST_REMEMBERED = 100_000;

    private Clock clock;

    /** When everything used will have come back, in microseconds since 1970. */
    private ConcurrentMap<String, Long> counters;

    LocalRateLimits() {}

    @Inject
    public LocalRateLimits(Clock clock) {
        this.clock = clock;
        Cache<String, Long> cache = Caffeine.newBuilder()
                .maximumSize(MOST_REMEMBERED)
                .expireAfterAccess(Duration.ofDays(1))
                // On the calling thread: no other is left behind when the application ends.
                .executor(Runnable::run)
                .build();
        this.counters = cache.asMap();
    }

    @Override
    public Allowance take(Limit limit, String who) {
        return count(limit, who, 1);
    }

    @Override
    public void giveBack(Limit limit, String who) {
        count(limit, who, -1);
    }

    @Override
    public void forget(Limit limit, String who) {
        counters.remove(key(limit, who));
    }

    private Allowance count(Limit limit, String who, int calls) {
        Rate rate = Rates.of(limit);
        long now = ChronoUnit.MICROS.between(Instant.EPOCH, clock.now());
        AtomicReference<@Nullable Allowance> counted = new AtomicReference<>();
        counters.compute(key(limit, who), (key, until) -> {
            long whole = rate.microsPerCall() * rate.calls();
            long used = Math.min(whole, Math.max(0, (until == null ? now : until) - now));
            long wanted = Math.max(0, used + rate.microsPerCall() * calls);
            boolean isAllowed = wanted <= whole;
            counted.set(Allowance.of(rate, isAllowed, isAllowed ? wanted : used));
            return isAllowed ? Long.valueOf(now + wanted) : until;
        });
        Allowance allowance = counted.get();
        if (allowance == null) {
            throw new IllegalStateException("nothing was counted");
        }
        return allowance;
    }

    private static String key(Limit limit, String who) {
        return RedisKeys.of("limit", limit + " " + who);
    }
}
