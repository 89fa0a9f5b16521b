package io.onecamp.domain.search;

import io.onecamp.domain.installation.StoreAway;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The full-text index, to be written. Decided by: PostgreSQL heads; told by: the index. */
public interface SearchIndex {
    /**
     * Which index it is: another one where it was made anew and has forgotten everything. Makes it where it is missing.
     *
     * @throws StoreAway where it does not answer in time
     */
    String incarnation();

    /**
     * Takes documents, in any order and any number of times: of each thing the one of the newest entry stays.
     *
     * @return those that it refuses for good, and why; everything else is there
     * @throws StoreAway where it did not answer: unknown what of it is there
     */
    Map<Findable, String> put(List<SearchDocument> documents);

    /**
     * Forgets stubs of what was taken back before that time.
     *
     * @throws StoreAway where it does not answer in time
     */
    void purge(Instant removedBefore);
}
