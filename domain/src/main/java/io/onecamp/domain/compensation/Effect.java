package io.onecamp.domain.compensation;

import java.util.Map;

/**
 * Something that is done outside, told before it is done, well enough to be undone by somebody who knows nothing else.
 *
 * @param kind which {@link Undoing} undoes it
 * @param what ids and keys; no secret, no text
 */
public record Effect(String kind, Map<String, String> what) {
    public Effect {
        what = Map.copyOf(what);
    }
}
