package io.onecamp.domain.search;

import io.onecamp.domain.installation.StoreAway;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An index that is filled beside the one that people ask, and takes its place when it has everything. */
public interface SecondIndex {
    /**
     * Which index it is, as {@link SearchIndex#incarnation}; empty where there is none.
     *
     * @throws StoreAway where the store does not answer in time
     */
    Optional<String> incarnation();

    /**
     * Makes it, empty, where there is none.
     *
     * @throws StoreAway where the store does not answer in time
     */
    void make();

    /** Takes documents, as {@link SearchIndex#put}. */
    Map<Findable, String> put(List<SearchDocument> documents);

    /**
     * Has it take the other's place, at once for everybody who asks and everybody who writes, and removes the other.
     * Where there is none, nothing happens.
     *
     * @throws StoreAway where the store does not answer in time: it is done whole or not at all
     */
    void takeOver();

    /**
     * Removes it, with everything in it.
     *
     * @throws StoreAway where the store does not answer in time
     */
    void discard();
}
