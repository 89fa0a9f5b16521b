package io.onecamp.domain.search;

import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.installation.StoreAway;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The search index past all meaning: what is really in it. For comparing only. Decided by: PostgreSQL heads. */
public interface SearchCopies {
    /**
     * What the index holds of these things; what it has no document of is missing.
     *
     * @throws StoreAway where it does not answer in time
     */
    Map<Findable, Copy> of(List<Findable> what);

    /**
     * The next things of which there are documents, in the index's own order. What came within the last second may be
     * missing.
     *
     * @param place where the last listing ended; empty for the beginning
     * @throws StoreAway where it does not answer in time
     */
    Listing after(WorkspaceId workspace, String place, int limit);

    /**
     * Forgets a document so thoroughly that one of an older entry may take its place. Only for what nobody decided, and
     * for what claims to be newer than any entry.
     *
     * @throws StoreAway where it does not answer in time
     */
    void forget(Findable what);

    /**
     * A document as it stands there.
     *
     * @param version by which the index tells older from newer: the entry it was taken from
     * @param document empty where it cannot be read
     */
    record Copy(EntryId version, Optional<SearchDocument> document) {}

    /**
     * Things of which there are documents.
     *
     * @param seen how many documents were looked at, those included that name nothing
     * @param place where the next listing begins; empty where this was the last
     */
    record Listing(List<Findable> what, int seen, String place) {
        public Listing {
            what = List.copyOf(what);
        }
    }
}
