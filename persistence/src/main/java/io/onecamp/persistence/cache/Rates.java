package io.onecamp.persistence.cache;

import io.onecamp.domain.limit.Limit;
import io.onecamp.domain.limit.Rate;
import io.onecamp.persistence.setting.Settings;

/** The configured rates, the same wherever it is counted. */
final class Rates {
    private Rates() {}

    /** @throws IllegalStateException where it cannot be read, naming the key */
    static Rate of(Limit limit) {
        try {
            return Rate.of(Settings.text(limit.setting()));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(limit.setting().key() + " " + e.getMessage(), e);
        }
    }
}
