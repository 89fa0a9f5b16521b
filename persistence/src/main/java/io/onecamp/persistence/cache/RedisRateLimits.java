package io.onecamp.persistence.cache;

import io.onecamp.domain.installation.StoreAway;
import io.onecamp.domain.limit.Allowance;
import io.onecamp.domain.limit.Limit;
import io.onecamp.domain.limit.Rate;
import io.onecamp.domain.limit.RateLimits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * Counts for all nodes together, each call in one script, so in one round trip and by Redis' own clock.
 *
 * <p>Its methods throw {@link StoreAway}.
 */
@ApplicationScoped
@Typed(RedisRateLimits.class)
@Transactional(Transactional.TxType.NEVER)
public class RedisRateLimits implements RateLimits {
    private static final String SCRIPT = Script.of("take.lua");
    private static final String ONE = "1";
    private static final String ONE_BACK = "-1";

    private RedisConnections redis;

    RedisRateLimits() {}

    @Inject
    public RedisRateLimits(RedisConnections redis) {
        this.redis = redis;
    }

    @Override
    public Allowance take(Limit limit, String who) {
        return count(limit, who, ONE);
    }

    @Override
    public void giveBack(Limit limit, String who) {
        count(limit, who, ONE_BACK);
    }

    @Override
    public void forget(Limit limit, String who) {
        redis.ask(client -> client.del(key(limit, who)));
    }

    private Allowance count(Limit limit, String who, String calls) {
        Rate rate = Rates.of(limit);
        List<String> values = List.of(Long.toString(rate.microsPerCall()), Integer.toString(rate.calls()), calls);
        Object answer = redis.ask(client -> client.eval(SCRIPT, List.of(key(limit, who)), values));
        if (answer instanceof List<?> told
                && told.size() == 2
                && told.get(0) instanceof Long done
                && told.get(1) instanceof Long used) {
            return Allowance.of(rate, done == 1, used);
        }
        throw new StoreAway("Redis answered a count with " + answer);
    }

    private static String key(Limit limit, String who) {
        return RedisKeys.of("limit", limit + " " + who);
    }
}
