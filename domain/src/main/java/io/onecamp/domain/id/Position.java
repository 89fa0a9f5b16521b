package io.onecamp.domain.id;

/** A visible entry's dense place in the installation's one order, given by the sequencer; 0 stands before the first. */
public record Position(long value) implements Comparable<Position> {
    public static final Position START = new Position(0);

    @Override
    public int compareTo(Position other) {
        return Long.compare(value, other.value);
    }
}
