package io.onecamp.domain.id;

/**
 * A message's number inside its conversation, or a comment's under its message: 1, 2, 3 … without a hole. 0 stands
 * before the first.
 */
public record Seq(long value) implements Comparable<Seq> {
    public static final Seq NONE = new Seq(0);

    public Seq {
        if (value < 0) {
            throw new IllegalArgumentException("a seq is 0 or more");
        }
    }

    public Seq next() {
        return new Seq(value + 1);
    }

    @Override
    public int compareTo(Seq other) {
        return Long.compare(value, other.value);
    }
}
