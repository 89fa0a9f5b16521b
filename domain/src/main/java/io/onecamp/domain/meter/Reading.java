package io.onecamp.domain.meter;

import java.util.List;
import java.util.Map;

/**
 * One figure as it stands at this moment.
 *
 * @param name of the metric: lower-case words with underscores between them, its unit last
 * @param meaning in one line
 * @param labels the same names in every reading of that metric; few values each
 */
public record Reading(String name, String meaning, Map<String, String> labels, double value) {
    public Reading {
        labels = Map.copyOf(labels);
        if (!name.matches("[a-z][a-z0-9]*(_[a-z0-9]+)*")) {
            throw new IllegalArgumentException("no name for a metric: " + name);
        }
    }

    /** Where readings come from; asked each time somebody reads the metrics, outside any transaction. */
    public interface Source {
        /** How things stand; nothing where that cannot be found out now. */
        List<Reading> now();
    }
}
