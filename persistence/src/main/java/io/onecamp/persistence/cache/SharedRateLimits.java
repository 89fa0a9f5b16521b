package io.onecamp.persistence.cache;

import io.onecamp.domain.installation.StoreAway;
import io.onecamp.domain.limit.Allowance;
import io.onecamp.domain.limit.Limit;
import io.onecamp.domain.limit.RateLimits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Counts in Redis, and on this node while Redis is away: with the same numbers, so of n nodes n times as much may pass. */
@ApplicationScoped
@Transactional(Transactional.TxType.NEVER)
public class SharedRateLimits implements RateLimits {
    private RedisRateLimits redis;
    private LocalRateLimits local;

    SharedRateLimits() {}

    @Inject
    public SharedRateLimits(RedisRateLimits redis, LocalRateLimits local) {
        this.redis = redis;
        this.local = local;
    }

    @Override
    public Allowance take(Limit limit, String who) {
        try {
            return redis.take(limit, who);
        } catch (StoreAway e) {
            return local.take(limit, who);
        }
    }

    @Override
    public void giveBack(Limit limit, String who) {
        // Whoever counted it: giving back what was not taken changes nothing.
        local.giveBack(limit, who);
        try {
            redis.giveBack(limit, who);
        } catch (StoreAway e) {
            // Counted on this node, where it was given back.
        }
    }

    @Override
    public void forget(Limit limit, String who) {
        local.forget(limit, who);
        try {
            redis.forget(limit, who);
        } catch (StoreAway e) {
            // What Redis still knows comes back evenly by itself.
        }
    }
}
