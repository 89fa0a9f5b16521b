package io.onecamp.persistence.layer;

import io.onecamp.domain.installation.StoreAway;
import io.onecamp.domain.search.Findable;
import io.onecamp.domain.search.SearchDocument;
import io.onecamp.domain.search.SearchIndex;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A search index to whose writes things happen. For one writer at a time, as a relay is. */
public final class FaultySearchIndex implements SearchIndex {
    private final SearchIndex index;
    private final Faults faults;
    private final List<List<SearchDocument>> heldBack = new ArrayList<>();

    public FaultySearchIndex(SearchIndex index, Faults faults) {
        this.index = index;
        this.faults = faults;
    }

    @Override
    public String incarnation() {
        return index.incarnation();
    }

    @Override
    public Map<Findable, String> put(List<SearchDocument> documents) {
        return switch (faults.take()) {
            case NONE -> arrive(documents);
            case DROPPED -> throw new StoreAway("fault: never arrived");
            case DUPLICATED -> {
                arrive(documents);
                yield arrive(documents);
            }
            case HELD_BACK -> {
                heldBack.add(documents);
                throw new StoreAway("fault: held back");
            }
            case REPLY_LOST -> {
                arrive(documents);
                throw new StoreAway("fault: applied, and the reply lost");
            }
            case REFUSED ->
                documents.stream()
                        .collect(Collectors.toMap(SearchDocument::what, one -> "fault: refused", (one, same) -> one));
            case DELAYED -> {
                faults.awaitGate();
                yield arrive(documents);
            }
        };
    }

    private Map<Findable, String> arrive(List<SearchDocument> documents) {
        Map<Findable, String> answer = index.put(documents);
        heldBack.forEach(index::put);
        heldBack.clear();
        return answer;
    }

    @Override
    public void purge(Instant removedBefore) {
        index.purge(removedBefore);
    }
}
