package io.onecamp.domain.message;

import io.onecamp.domain.id.Seq;
import java.util.List;

/**
 * Heads of consecutive numbers, oldest first.
 *
 * @param last the last number there is
 */
public record Stretch<H>(List<H> heads, Seq last) {
    public Stretch {
        heads = List.copyOf(heads);
    }
}
