package io.onecamp.persistence.blob;

import io.onecamp.domain.installation.StoreAway;
import io.onecamp.persistence.clock.SystemClock;
import io.onecamp.persistence.layer.StoreGuard;
import io.onecamp.persistence.layer.StoreLimits;
import java.time.Duration;

/** Guards as the product makes them. */
final class Guards {
    private Guards() {}

    /** One that nothing has passed yet and that lets much pass. */
    static StoreGuard fresh() {
        return guard(new StoreLimits(16, 1_000, Duration.ofSeconds(2)));
    }

    static StoreGuard guard(StoreLimits limits) {
        return new StoreGuard(
                "s3", limits, new StoreGuard.Outage<>(StoreAway.class, StoreAway::new), new SystemClock());
    }
}
