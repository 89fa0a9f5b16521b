package io.onecamp.torture.history;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What was found so far. Many threads add to it; of each kind so many are kept, and all are counted. */
public final class Findings {
    private static final int KEPT = 50;

    private final Map<Finding.Kind, Integer> counts = new EnumMap<>(Finding.Kind.class);
    private final List<Finding> kept = new ArrayList<>();

    public void add(Finding.Kind kind, String where, String words) {
        add(new Finding(kind, where, words));
    }

    public synchronized void add(Finding finding) {
        if (counts.merge(finding.kind(), 1, Integer::sum) <= KEPT) {
            kept.add(finding);
        }
    }

    public synchronized int count() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    public synchronized Map<Finding.Kind, Integer> counts() {
        return new EnumMap<>(counts);
    }

    public synchronized List<Finding> kept() {
        return List.copyOf(kept);
    }
}
