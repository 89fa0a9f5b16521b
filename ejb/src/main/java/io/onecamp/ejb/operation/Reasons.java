package io.onecamp.ejb.operation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Everything an exception carries: its causes, what they suppressed, and the causes of that. */
final class Reasons {
    /** No container wraps deeper; what is made to go round ends here. */
    private static final int MOST = 100;

    private Reasons() {}

    /** Itself first, nearest first, each once. */
    static List<Throwable> of(Throwable thrown) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Throwable> all = new ArrayList<>();
        Deque<Throwable> next = new ArrayDeque<>(List.of(thrown));
        while (!next.isEmpty() && all.size() < MOST) {
            Throwable one = next.removeFirst();
            if (seen.add(one)) {
                all.add(one);
                if (one.getCause() != null) {
                    next.addLast(one.getCause());
                }
                next.addAll(List.of(one.getSuppressed()));
            }
        }
        return all;
    }
}
