package io.onecamp.bench.data;

import io.onecamp.domain.id.EntryId;

/** Gives entries their ids, in the order in which things happened. */
final class EntryCount {
    private long next;

    EntryCount(long first) {
        this.next = first;
    }

    EntryId next() {
        return new EntryId(next++);
    }

    long upTo() {
        return next;
    }
}
