package io.onecamp.persistence.cache;

import io.onecamp.domain.installation.GuardReport;
import io.onecamp.domain.installation.StoreAway;
import io.onecamp.domain.journal.Clock;
import io.onecamp.domain.setting.Setting;
import io.onecamp.persistence.layer.StoreGuard;
import io.onecamp.persistence.layer.StoreGuard.Outage;
import io.onecamp.persistence.layer.StoreLimits;
import io.onecamp.persistence.setting.Settings;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisException;

/**
 * The one way to Redis: a pool behind one guard that everything here shares. Nothing is repeated by itself, each call
 * has a deadline, and whatever goes wrong is {@link StoreAway}, because everybody here can do without.
 */
@ApplicationScoped
public class RedisConnections {
    /** Nobody waits longer in silence than this: the bell's own beat comes each second. */
    private static final Duration QUIET = Duration.ofSeconds(4);

    private StoreGuard guard;
    private @Nullable RedisClient pool;
    private boolean closed;

    RedisConnections() {}

    @Inject
    public RedisConnections(Clock clock) {
        StoreLimits limits = new StoreLimits(
                Settings.number(Setting.REDIS_CONCURRENT),
                Settings.number(Setting.REDIS_BREAKER_CALLS),
                Settings.millis(Setting.REDIS_BREAKER_WAIT_MS));
        this.guard = new StoreGuard("redis", limits, new Outage<>(StoreAway.class, StoreAway::new), clock);
    }

    /** Whether an operator has said where Redis is. */
    boolean isConfigured() {
        return !Settings.text(Setting.REDIS_URL).isEmpty();
    }

    /**
     * Asks, unless Redis is known to be away.
     *
     * @throws StoreAway also where Redis refuses, because it is read-only, full or another's
     */
    <T> T ask(Function<RedisClient, T> question) {
        return guard.call(() -> asked(question));
    }

    /** Asks even where it is known to be away: this is how one finds out. */
    <T> T askPastGuard(Function<RedisClient, T> question) {
        return asked(question);
    }

    GuardReport guardReport() {
        return guard.report();
    }

    /** A connection of its own, outside of the pool, for who listens on it. Whoever asks for it closes it. */
    Jedis listening() {
        try {
            RedisAddress address = address();
            return new Jedis(address.host(), address.config(deadline(), QUIET));
        } catch (JedisException e) {
            throw away(e);
        }
    }

    private <T> T asked(Function<RedisClient, T> question) {
        RedisClient client = client();
        try {
            return question.apply(client);
        } catch (JedisConnectionException e) {
            // The others in the pool are likely as dead; whoever comes next makes a new one.
            client.getPool().clear();
            throw away(e);
        } catch (JedisException e) {
            throw away(e);
        }
    }

    private static StoreAway away(JedisException e) {
        return new StoreAway("Redis: " + e.getMessage(), e);
    }

    private synchronized RedisClient client() {
        if (closed) {
            throw new StoreAway("Redis is not asked any more: the application ends");
        }
        RedisClient known = pool;
        if (known == null) {
            known = open();
            pool = known;
        }
        return known;
    }

    private static RedisClient open() {
        RedisAddress address = address();
        ConnectionPoolConfig config = new ConnectionPoolConfig();
        int most = Settings.number(Setting.REDIS_CONCURRENT);
        config.setMaxTotal(most);
        config.setMaxIdle(most);
        config.setMinIdle(0);
        config.setMaxWait(deadline());
        config.setTestWhileIdle(false);
        // Neither a thread nor a name in the server's management that would outlive the application.
        config.setTimeBetweenEvictionRuns(Duration.ofMillis(-1));
        config.setJmxEnabled(false);
        try {
            return RedisClient.builder()
                    .hostAndPort(address.host())
                    .clientConfig(address.config(deadline(), QUIET))
                    .poolConfig(config)
                    .build();
        } catch (JedisException e) {
            throw away(e);
        }
    }

    private static RedisAddress address() {
        String url = Settings.text(Setting.REDIS_URL);
        if (url.isEmpty()) {
            throw new StoreAway(Setting.REDIS_URL.key() + " is not configured");
        }
        return RedisAddress.of(url);
    }

    private static Duration deadline() {
        return Settings.millis(Setting.REDIS_DEADLINE_MS);
    }

    @PreDestroy
    synchronized void close() {
        closed = true;
        RedisClient known = pool;
        if (known != null) {
            known.close();
            pool = null;
        }
    }
}
