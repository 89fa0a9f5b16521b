package io.onecamp.domain.id;

/**
 * Names a journal entry. Of two entries of one stream the larger is the newer; across streams ids say nothing about
 * order, because they become visible out of order: that is what {@link Position} is for.
 */
public record EntryId(long value) implements Comparable<EntryId> {
    public static final EntryId NONE = new EntryId(0);

    @Override
    public int compareTo(EntryId other) {
        return Long.compare(value, other.value);
    }
}
