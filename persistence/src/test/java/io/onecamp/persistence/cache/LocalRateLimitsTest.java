package io.onecamp.persistence.cache;

import io.onecamp.domain.limit.Limit;
import io.onecamp.domain.limit.RateLimits;
import io.onecamp.domain.limit.RateLimitsContract;
import io.onecamp.persistence.testbed.TestConfig;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

class LocalRateLimitsTest implements RateLimitsContract {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T12:00:00Z"));
    private final LocalRateLimits testee = new LocalRateLimits(now::get);

    LocalRateLimitsTest() {
        TestConfig.set(Limit.SEARCH.setting().key(), WRITTEN);
    }

    @Override
    public RateLimits testee() {
        return testee;
    }

    @Override
    public void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }
}
