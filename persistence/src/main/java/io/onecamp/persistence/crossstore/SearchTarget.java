package io.onecamp.persistence.crossstore;

import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.journal.Entry;
import io.onecamp.domain.search.Findable;
import io.onecamp.domain.search.SearchDocument;
import io.onecamp.domain.search.SearchIndex;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The search index as a relay's target: of each thing the newest document of a stretch, all in one request. */
@ApplicationScoped
public class SearchTarget implements RelayTarget {
    static final String NAME = "search";

    private SearchIndex index;

    SearchTarget() {}

    @Inject
    public SearchTarget(SearchIndex index) {
        this.index = index;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String incarnation() {
        return index.incarnation();
    }

    @Override
    public Map<EntryId, String> deliver(List<Entry> entries) {
        return deliver(entries, index::put);
    }

    /** Of each thing the newest document, all in one request. */
    static Map<EntryId, String> deliver(
            List<Entry> entries, Function<List<SearchDocument>, Map<Findable, String>> index) {
        Map<Findable, SearchDocument> newest = new LinkedHashMap<>();
        entries.stream()
                .flatMap(entry -> WritePlan.search(entry.workspace(), entry.id(), entry.change()).stream())
                .forEach(document -> newest.put(document.what(), document));
        Map<EntryId, String> refused = new HashMap<>();
        if (!newest.isEmpty()) {
            index.apply(new ArrayList<>(newest.values())).forEach((what, why) -> {
                SearchDocument document = newest.get(what);
                if (document != null) {
                    refused.put(document.entry(), why);
                }
            });
        }
        return refused;
    }
}
