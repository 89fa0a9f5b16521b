package io.onecamp.persistence.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.onecamp.domain.installation.StoreAway;
import io.onecamp.domain.limit.Limit;
import io.onecamp.domain.limit.RateLimitsContract;
import io.onecamp.persistence.testbed.RedisServer;
import io.onecamp.persistence.testbed.TestConfig;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Redis dies, freezes, and comes back. */
class RedisOutageTest {
    private static final int CROWD = 32;
    private static final Duration DEADLINE = Duration.ofMillis(500);

    private final RedisServer server = RedisServer.started();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T12:00:00Z"));
    private final RedisConnections redis;
    private final RedisStore store;
    private final RedisRateLimits counted;
    private final SharedRateLimits shared;

    RedisOutageTest() {
        TestConfig.set("onecamp.redis.url", server.url());
        TestConfig.set(Limit.SEARCH.setting().key(), RateLimitsContract.WRITTEN);
        redis = new RedisConnections(now::get);
        store = new RedisStore(redis);
        counted = new RedisRateLimits(redis);
        shared = new SharedRateLimits(counted, new LocalRateLimits(now::get));
    }

    @AfterEach
    void close() {
        Redises.close(redis);
        server.close();
    }

    @Test
    void it_says_who_answers() {
        assertThat(store.answer()).matches("(redis|valkey) \\d+\\.\\d+.*");
        assertThatCode(store::prepare).doesNotThrowAnyException();
        assertThat(store.guard().awaySince()).isEmpty();
    }

    @Test
    void without_it_each_node_counts_by_the_same_numbers() {
        shared.take(Limit.SEARCH, "ana");
        server.kill();
        for (int left = 4; left >= 0; left--) {
            assertThat(shared.take(Limit.SEARCH, "ana").remaining()).isEqualTo(left);
        }
        assertThat(shared.take(Limit.SEARCH, "ana").isAllowed()).isFalse();
        shared.giveBack(Limit.SEARCH, "ana");
        assertThat(shared.take(Limit.SEARCH, "ana").isAllowed()).isTrue();
        shared.forget(Limit.SEARCH, "ana");
        assertThat(shared.take(Limit.SEARCH, "ana").remaining()).isEqualTo(4);
    }

    @Test
    void what_one_method_found_out_every_other_knows() {
        server.kill();
        for (int i = 0; i < 8; i++) {
            assertThatThrownBy(() -> counted.take(Limit.SEARCH, "ana")).isInstanceOf(StoreAway.class);
        }
        // Nobody calls: only the guard that both share can have said this.
        assertThatThrownBy(() -> counted.forget(Limit.SEARCH, "ana")).hasMessageContaining("left alone");
        assertThatThrownBy(() -> redis.ask(client -> client.publish("bell", "")))
                .hasMessageContaining("left alone");
        assertThat(store.guard().awaySince()).isPresent();
        assertThatThrownBy(store::answer).isInstanceOf(StoreAway.class).hasMessageNotContaining("left alone");
    }

    @Test
    void nobody_waits_for_a_frozen_one_longer_than_the_deadline_and_then_not_at_all() {
        shared.take(Limit.SEARCH, "ana");
        server.freeze();
        for (int i = 0; i < 12; i++) {
            long begin = System.nanoTime();
            assertThat(shared.take(Limit.SEARCH, "somebody " + i).isAllowed()).isTrue();
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(DEADLINE.plusMillis(200));
        }
        long begin = System.nanoTime();
        for (int i = 0; i < 1_000; i++) {
            shared.take(Limit.SEARCH, "somebody");
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(DEADLINE);
    }

    @Test
    void it_is_used_again_when_it_is_back() {
        shared.take(Limit.SEARCH, "ana");
        server.kill();
        for (int i = 0; i < 8; i++) {
            shared.take(Limit.SEARCH, "ben");
        }
        server.again();
        now.updateAndGet(before -> before.plusSeconds(3));
        assertThat(counted.take(Limit.SEARCH, "ana").remaining())
                .as("it remembers nothing")
                .isEqualTo(4);
        assertThat(store.guard().awaySince()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_crowd_that_met_it_away_leaves_every_connection_usable(boolean frozen) {
        crowd();
        for (int round = 0; round < 3; round++) {
            if (frozen) {
                server.freeze();
            } else {
                server.kill();
            }
            // The guard lets one try after a while: as in the seconds of a real outage.
            for (int i = 0; i < 3; i++) {
                crowd();
                now.updateAndGet(before -> before.plusSeconds(3));
            }
            if (frozen) {
                server.thaw();
            } else {
                server.again();
            }
        }
        for (int i = 0; i < 3; i++) {
            now.updateAndGet(before -> before.plusSeconds(3));
            shared.take(Limit.SEARCH, "one after the other");
        }
        assertThat(store.guard().awaySince()).isEmpty();
        // As many at once as there are connections: none of them was lost.
        assertThat(crowd()).as("counted in Redis").isEqualTo(CROWD);
    }

    /** How many of a crowd were answered by Redis. */
    private int crowd() {
        AtomicInteger answered = new AtomicInteger();
        try (ExecutorService threads = Executors.newFixedThreadPool(CROWD)) {
            for (int i = 0; i < CROWD; i++) {
                String who = "one of a crowd " + i;
                threads.execute(() -> {
                    try {
                        counted.take(Limit.SEARCH, who);
                        answered.incrementAndGet();
                    } catch (StoreAway e) {
                        // Not answered.
                    }
                });
            }
        }
        return answered.get();
    }

    @Test
    void a_wrong_address_is_said_without_the_password() {
        assertThatThrownBy(() -> RedisAddress.of("http://:topsecret@localhost"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("onecamp.redis.url")
                .hasMessageNotContaining("topsecret");
        assertThat(RedisAddress.of("rediss://:topsecret@localhost:7").toString())
                .doesNotContain("topsecret");
        TestConfig.set("onecamp.redis.url", server.url().replace("of-tests", "wrong"));
        RedisConnections refused = new RedisConnections(now::get);
        assertThatThrownBy(() -> refused.ask(client -> client.get("x"))).isInstanceOf(StoreAway.class);
        refused.close();
    }

    @Test
    void a_closed_one_is_not_opened_again() {
        redis.close();
        assertThatThrownBy(() -> redis.ask(client -> client.get("x")))
                .isInstanceOf(StoreAway.class)
                .hasMessageContaining("ends");
    }
}
