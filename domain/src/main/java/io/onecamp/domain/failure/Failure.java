package io.onecamp.domain.failure;

import org.jspecify.annotations.Nullable;

/**
 * A refusal with data. A use case throws one, the container rolls its transaction back, and one mapper per transport
 * turns it into that transport's words. The {@link #code()} is part of the public contract; the message is for people.
 */
public abstract sealed class Failure extends RuntimeException
        permits Unauthenticated,
                Forbidden,
                NotFound,
                Conflict,
                PreconditionFailed,
                Invalid,
                TooLarge,
                TooMany,
                Unavailable {
    private final String code;

    protected Failure(String code, String detail, @Nullable Throwable cause) {
        super(detail, cause);
        this.code = code;
    }

    /** Stable, lower case, words joined with an underscore; documented in the API reference. */
    public final String code() {
        return code;
    }

    /** One plain sentence for a person; never a store's own message. */
    public final String detail() {
        return String.valueOf(getMessage());
    }
}
