package io.onecamp.domain.operation;

import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One change that somebody asks for, and how a repetition of it is answered.
 *
 * @param name stable and part of the key, as {@code message.post}
 * @param request what was asked; the same key with another request is refused
 * @param perform calls the use case through its proxy; runs inside the transaction
 * @param keep the ids that a repetition needs to find the same result; no secret, no text
 * @param recall finds that result again, as it is now; runs after the transaction, in none
 * @param <R> what the transport renders
 */
public record Operation<R>(
        String name,
        RequestHash request,
        Supplier<R> perform,
        Function<R, Map<String, String>> keep,
        Function<Map<String, String>, R> recall) {

    /** Starts an operation: name and request first. */
    public static Named named(String name, Object... request) {
        return new Named(name, RequestHash.of(request));
    }

    /** An operation that still lacks what it does. */
    public record Named(String name, RequestHash request) {
        public <R> Operation<R> calling(
                Supplier<R> perform, Function<R, Map<String, String>> keep, Function<Map<String, String>, R> recall) {
            return new Operation<>(name, request, perform, keep, recall);
        }

        /** For what answers nothing but that it is done. */
        public Operation<Done> doing(Runnable perform) {
            return calling(
                    () -> {
                        perform.run();
                        return Done.DONE;
                    },
                    done -> Map.of(),
                    kept -> Done.DONE);
        }
    }

    /** The answer of what has none. */
    public enum Done {
        DONE
    }
}
