package io.onecamp.torture.history;

import java.util.ArrayList;
import java.util.List;

/** Everything that people were told, in the order in which each of them was told it. Many threads write it. */
public final class History {
    private final List<Fact> told = new ArrayList<>();
    private final List<Fact> maybe = new ArrayList<>();

    /** Acknowledged. */
    public synchronized void told(Fact fact) {
        told.add(fact);
    }

    /** Asked for to the end, without an answer: it may have happened, whole. */
    public synchronized void maybe(Fact fact) {
        maybe.add(fact);
    }

    public synchronized List<Fact> told() {
        return List.copyOf(told);
    }

    public synchronized List<Fact> maybe() {
        return List.copyOf(maybe);
    }
}
