package io.onecamp.persistence.crossstore;

import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.installation.StoreAway;
import io.onecamp.domain.search.Findable;
import io.onecamp.domain.search.SearchDocument;
import io.onecamp.domain.search.SearchIndex;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A search index in memory that a test looks into, refuses for, and takes away. */
final class WatchedIndex implements SearchIndex {
    final List<List<EntryId>> requests = new ArrayList<>();
    final Map<Findable, SearchDocument> documents = new LinkedHashMap<>();
    final Set<EntryId> refused = new HashSet<>();
    final Set<EntryId> choking = new HashSet<>();
    boolean away;
    String incarnation = "first";
    Runnable whilePutting = () -> {};

    @Override
    public String incarnation() {
        if (away) {
            throw new StoreAway("away");
        }
        return incarnation;
    }

    @Override
    public Map<Findable, String> put(List<SearchDocument> put) {
        if (away) {
            throw new StoreAway("away");
        }
        requests.add(put.stream().map(SearchDocument::entry).toList());
        whilePutting.run();
        if (put.stream().anyMatch(one -> choking.contains(one.entry()))) {
            throw new IllegalStateException("it chokes");
        }
        Map<Findable, String> answer = new HashMap<>();
        for (SearchDocument one : put) {
            if (refused.contains(one.entry())) {
                answer.put(one.what(), "refused");
            } else {
                documents.merge(one.what(), one, (was, is) -> was.entry().compareTo(is.entry()) > 0 ? was : is);
            }
        }
        return answer;
    }

    @Override
    public void purge(Instant removedBefore) {
        throw new UnsupportedOperationException();
    }

    /** The entries it has of what is there, oldest first. */
    List<EntryId> entries() {
        return documents.values().stream().map(SearchDocument::entry).sorted().toList();
    }

    void forgets(String next) {
        documents.clear();
        incarnation = next;
    }
}
