package io.onecamp.persistence.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.domain.limit.Limit;
import io.onecamp.domain.limit.RateLimits;
import io.onecamp.domain.limit.RateLimitsContract;
import io.onecamp.persistence.testbed.RedisServer;
import io.onecamp.persistence.testbed.TestConfig;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RedisRateLimitsTest implements RateLimitsContract {
    private final RedisConnections redis = Redises.to(RedisServer.shared());
    private final RedisRateLimits testee = new RedisRateLimits(redis);

    RedisRateLimitsTest() {
        TestConfig.set(Limit.SEARCH.setting().key(), WRITTEN);
    }

    @AfterEach
    void close() {
        Redises.close(redis);
    }

    @Override
    public RateLimits testee() {
        return testee;
    }

    /** The clock is the server's: what is kept is made older instead. */
    @Override
    public void pass(Duration time) {
        redis.ask(client -> {
            for (String key : client.keys("onecamp:limit:*")) {
                client.set(key, Long.toString(Long.parseLong(client.get(key)) - time.toMillis() * 1_000));
            }
            return 0;
        });
    }

    @Test
    void nothing_in_redis_tells_who_it_was_and_nothing_stays_for_ever() {
        String address = "203.0.113.77";
        testee.take(Limit.SEARCH, address);
        redis.ask(client -> {
            assertThat(client.keys("*")).isNotEmpty().noneMatch(key -> key.contains(address));
            assertThat(client.keys("onecamp:limit:*"))
                    .anySatisfy(key -> assertThat(client.pttl(key)).isBetween(190_000L, 200_001L));
            return 0;
        });
    }

    @Test
    void a_rate_that_was_made_smaller_holds_at_once_and_nobody_waits_longer_than_for_all_of_it() {
        for (int i = 0; i < 5; i++) {
            testee.take(Limit.SEARCH, "smaller");
        }
        TestConfig.set(Limit.SEARCH.setting().key(), "2/10");
        assertThat(testee.take(Limit.SEARCH, "smaller").retryAfter()).isLessThanOrEqualTo(Duration.ofSeconds(5));
    }
}
