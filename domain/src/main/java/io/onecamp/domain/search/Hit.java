package io.onecamp.domain.search;

import io.onecamp.domain.id.EntryId;
import java.util.List;

/**
 * What the index points to.
 *
 * @param entry the entry whose text matched
 * @param highlights the stretches of that text that matched
 */
public record Hit(Findable what, EntryId entry, Place place, List<Span> highlights) {
    public Hit {
        highlights = List.copyOf(highlights);
    }
}
