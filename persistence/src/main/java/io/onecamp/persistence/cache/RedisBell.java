package io.onecamp.persistence.cache;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Executor;

/**
 * Rings on every node. It is never the message: what happened stands in PostgreSQL, and whoever misses the bell looks
 * there a second later.
 */
@ApplicationScoped
public class RedisBell {
    private RedisConnections redis;

    RedisBell() {}

    @Inject
    public RedisBell(RedisConnections redis) {
        this.redis = redis;
    }

    /** Hears it, on a thread of the bell's: it must only hand on. */
    public interface Ringing {
        /** Something was given its position; or the bell could not be heard for a while. */
        void rang();

        /** @param what as {@link RedisBell#changed} was told */
        void changed(String what);
    }

    /** Whether there is a Redis at all. */
    public boolean isThere() {
        return redis.isConfigured();
    }

    /** @throws io.onecamp.domain.installation.StoreAway where nobody hears it */
    public void ring() {
        redis.ask(client -> client.publish(positions(), ""));
    }

    /** @throws io.onecamp.domain.installation.StoreAway where nobody hears it */
    public void changed(String what) {
        redis.ask(client -> client.publish(names(), what));
    }

    /** Listens from now on, with one thread of these, until it is told to stop. */
    public RedisListening listen(Executor threads, Ringing ringing) {
        RedisListening listening = new RedisListening(redis, ringing);
        threads.execute(listening);
        return listening;
    }

    static String positions() {
        return RedisKeys.of("bell", "positions");
    }

    static String names() {
        return RedisKeys.of("bell", "names");
    }
}
