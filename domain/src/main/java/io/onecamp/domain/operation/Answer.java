package io.onecamp.domain.operation;

import java.util.function.Function;

/**
 * What an operation answers.
 *
 * @param origin whether it happened now or was found under its key
 * @param settlement whether all of it is in the graph yet; it is kept in any case
 */
public record Answer<R>(R result, Origin origin, Settlement settlement) {
    /** Where the result comes from. */
    public enum Origin {
        PERFORMED,
        REPLAYED
    }

    /** How far the change has come. */
    public enum Settlement {
        SETTLED,
        PENDING
    }

    public <T> Answer<T> map(Function<R, T> render) {
        return new Answer<>(render.apply(result), origin, settlement);
    }
}
