package io.onecamp.persistence.blob;

import io.onecamp.domain.installation.StoreAway;
import io.onecamp.domain.journal.Clock;
import io.onecamp.domain.setting.Setting;
import io.onecamp.persistence.layer.StoreGuard;
import io.onecamp.persistence.layer.StoreGuard.Outage;
import io.onecamp.persistence.layer.StoreLimits;
import io.onecamp.persistence.setting.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The one guard of S3, whatever is asked of it. */
@ApplicationScoped
public class S3Producer {
    @Produces
    @Singleton
    @OfS3
    StoreGuard guard(Clock clock) {
        StoreLimits limits = new StoreLimits(
                Settings.number(Setting.S3_CONCURRENT),
                Settings.number(Setting.S3_BREAKER_CALLS),
                Settings.millis(Setting.S3_BREAKER_WAIT_MS));
        return new StoreGuard("s3", limits, new Outage<>(StoreAway.class, StoreAway::new), clock);
    }
}
