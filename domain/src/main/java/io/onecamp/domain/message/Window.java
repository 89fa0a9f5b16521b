package io.onecamp.domain.message;

import io.onecamp.domain.failure.Invalid;
import io.onecamp.domain.id.Seq;

/** Which numbers of a timeline are asked for: at most {@code limit} of them, 1 to 200. */
public sealed interface Window {
    int LARGEST = 200;

    int limit();

    /** The newest ones. */
    record Newest(int limit) implements Window {}

    /** The newest ones below a number. */
    record Before(Seq seq, int limit) implements Window {}

    /** The oldest ones above a number. */
    record After(Seq seq, int limit) implements Window {}

    /** About half below and half from a number on. */
    record Around(Seq seq, int limit) implements Window {}

    /** @throws Invalid naming the field {@code limit} */
    static int checkedLimit(int limit) {
        if (limit < 1 || limit > LARGEST) {
            throw Invalid.field("limit", "must be from 1 to " + LARGEST);
        }
        return limit;
    }
}
