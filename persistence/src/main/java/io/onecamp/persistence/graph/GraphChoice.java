package io.onecamp.persistence.graph;

import io.onecamp.domain.setting.Setting;

/** The graphs there are to choose from. */
public enum GraphChoice {
    DGRAPH,
    SQL;

    /** @throws IllegalStateException naming the key and what it may say */
    static GraphChoice of(String configured) {
        return switch (configured) {
            case "dgraph" -> DGRAPH;
            case "sql" -> SQL;
            default ->
                throw new IllegalStateException(Setting.GRAPH.key() + " must be dgraph or sql, not " + configured);
        };
    }
}
