package io.onecamp.domain.search;

import java.util.List;
import java.util.Optional;

/**
 * A page of what was found, newest first.
 *
 * @param next where to go on; empty where nothing older matches
 */
public record Findings(List<Found> found, Optional<Place> next) {
    public Findings {
        found = List.copyOf(found);
    }
}
