package io.onecamp.domain.audit;

import java.time.Instant;
import java.util.Map;

/**
 * Something that was done to the installation, to be answered for later.
 *
 * @param actor {@code operator}, or {@code person:<id>}
 * @param action a noun and a verb: {@code parked.discard}
 * @param target what it was done to, as {@code message:<id>}
 * @param detail what else is worth knowing; never a text that people wrote, a secret or a token
 */
public record Act(Instant at, String actor, String action, String target, Map<String, String> detail) {
    /** Whoever holds the installation's operator token. */
    public static final String OPERATOR = "operator";

    public Act {
        detail = Map.copyOf(detail);
    }
}
