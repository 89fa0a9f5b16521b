package io.onecamp.persistence.cache;

import io.onecamp.persistence.testbed.RedisServer;
import io.onecamp.persistence.testbed.TestConfig;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Connections of the product's own to a Redis of the tests'. */
final class Redises {
    private Redises() {}

    static RedisConnections to(RedisServer server) {
        TestConfig.set("onecamp.redis.url", server.url());
        return new RedisConnections(() -> Instant.now().truncatedTo(ChronoUnit.MICROS));
    }
}
