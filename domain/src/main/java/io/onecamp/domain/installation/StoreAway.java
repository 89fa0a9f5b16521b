package io.onecamp.domain.installation;

import org.jspecify.annotations.Nullable;

/**
 * A remote store did not answer in time, or was not asked because it did not lately; whether it did what it was asked is
 * unknown. Use cases turn it into what a person is told, or go on without the store.
 */
public final class StoreAway extends RuntimeException {
    public StoreAway(String message) {
        this(message, null);
    }

    public StoreAway(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
