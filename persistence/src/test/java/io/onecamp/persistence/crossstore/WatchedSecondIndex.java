package io.onecamp.persistence.crossstore;

import io.onecamp.domain.installation.StoreAway;
import io.onecamp.domain.search.Findable;
import io.onecamp.domain.search.SearchDocument;
import io.onecamp.domain.search.SecondIndex;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A second index in memory, beside one that a test watches. */
final class WatchedSecondIndex implements SecondIndex {
    private final WatchedIndex first;
    private int number;
    Optional<WatchedIndex> second = Optional.empty();
    final java.util.Set<io.onecamp.domain.id.EntryId> refused = new java.util.HashSet<>();
    int failingTakeOvers;
    Runnable whilePutting = () -> {};

    WatchedSecondIndex(WatchedIndex first) {
        this.first = first;
    }

    @Override
    public Optional<String> incarnation() {
        return second.map(WatchedIndex::incarnation);
    }

    @Override
    public void make() {
        if (second.isEmpty()) {
            WatchedIndex made = new WatchedIndex();
            made.incarnation = "second " + ++number;
            second = Optional.of(made);
        }
    }

    @Override
    public Map<Findable, String> put(List<SearchDocument> documents) {
        whilePutting.run();
        WatchedIndex into = second.orElseThrow(() -> new StoreAway("there is none"));
        into.refused.clear();
        into.refused.addAll(refused);
        return into.put(documents);
    }

    @Override
    public void takeOver() {
        if (failingTakeOvers > 0) {
            failingTakeOvers--;
            throw new StoreAway("as the test asked");
        }
        second.ifPresent(next -> {
            first.documents.clear();
            first.documents.putAll(next.documents);
            first.incarnation = next.incarnation;
            second = Optional.empty();
        });
    }

    @Override
    public void discard() {
        second = Optional.empty();
    }
}
