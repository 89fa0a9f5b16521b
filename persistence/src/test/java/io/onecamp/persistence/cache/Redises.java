package io.onecamp.persistence.cache;

import io.onecamp.persistence.testbed.RedisServer;
import io.onecamp.persistence.testbed.TestConfig;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Connections of the product's own to a Redis of the tests'. */
public final class Redises {
    private Redises() {}

    /** Whoever connects closes, and calls {@link #none}. */
    public static RedisConnections to(RedisServer server) {
        TestConfig.set("onecamp.redis.url", server.url());
        return new RedisConnections(() -> Instant.now().truncatedTo(ChronoUnit.MICROS));
    }

    /** As where no operator has said where Redis is. */
    public static void none() {
        TestConfig.set("onecamp.redis.url", "");
    }

    /** As when the application ends. */
    public static void close(RedisConnections redis) {
        redis.close();
        none();
    }
}
