package io.onecamp.ejb.search;

import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.search.Place;
import io.onecamp.domain.search.SearchQuery;
import java.util.Optional;

/**
 * What a person looks for.
 *
 * @param in only in this conversation; empty: in all of theirs
 * @param below where an earlier page ended
 */
public record Sought(SearchQuery query, Optional<ConversationId> in, Optional<Place> below, int limit) {}
