package io.onecamp.persistence.crossstore.drift;

import io.onecamp.domain.drift.Difference;
import io.onecamp.domain.drift.Difference.Repair;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.search.Findable;
import io.onecamp.domain.search.SearchCopies.Copy;
import io.onecamp.domain.search.SearchDocument;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares a document with what was decided: a pure function of what was read. */
final class Documents {
    static final String STORE = "opensearch";

    private Documents() {}

    /**
     * What the journal says of documents.
     *
     * @param wrote what entries wrote, by entry and thing
     * @param newest no entry has a larger id
     */
    record Journalled(Map<EntryId, Map<Findable, SearchDocument>> wrote, EntryId newest) {
        private boolean isFaithful(Copy copy) {
            return copy.document()
                    .filter(held -> Optional.ofNullable(
                                    wrote.getOrDefault(copy.version(), Map.of()).get(held.what()))
                            .filter(written -> isSame(written, held))
                            .isPresent())
                    .isPresent();
        }
    }

    static boolean isPlainlySame(SearchDocument decided, @Nullable Copy copy) {
        return copy == null
                ? decided instanceof SearchDocument.Removed
                : copy.version().equals(decided.entry())
                        && copy.document().filter(held -> isSame(decided, held)).isPresent();
    }

    /** Empty where it is as decided. A stub is purged after a while, and need not be there. */
    static Optional<Difference> compare(SearchDocument decided, @Nullable Copy copy, Journalled journal) {
        if (isPlainlySame(decided, copy)) {
            return Optional.empty();
        }
        String key = name(decided.what());
        if (copy == null) {
            return Optional.of(new Difference.Missing(STORE, key, "there is no document", Repair.MEND));
        }
        if (copy.version().compareTo(journal.newest()) > 0) {
            return Optional.of(new Difference.Corrupt(
                    STORE,
                    key,
                    "its version is " + copy.version().value() + ", and the newest entry is "
                            + journal.newest().value(),
                    Repair.SET_BACK_AND_MEND));
        }
        boolean holds = copy.document().filter(held -> isSame(decided, held)).isPresent();
        if (journal.isFaithful(copy)) {
            return holds
                    ? Optional.empty()
                    : Optional.of(new Difference.Stale(
                            STORE,
                            key,
                            "it is as of entry " + copy.version().value() + ", which is not the newest",
                            Repair.MEND));
        }
        return Optional.of(new Difference.Corrupt(
                STORE, key, "it is not what entry " + copy.version().value() + " wrote", Repair.MEND));
    }

    /** What nobody said; empty where it is a stub. */
    static Optional<Difference> undecided(Findable what, @Nullable Copy copy) {
        return copy == null
                ? Optional.empty()
                : Optional.of(
                        new Difference.Orphan(STORE, name(what), "nothing of that id was ever said", Repair.REMOVE));
    }

    /** The same but for the entry. */
    private static boolean isSame(SearchDocument one, SearchDocument other) {
        return switch (one) {
            case SearchDocument.Said said ->
                other instanceof SearchDocument.Said its
                        && said.equals(new SearchDocument.Said(
                                its.what(),
                                said.entry(),
                                its.conversation(),
                                its.author(),
                                its.createdAt(),
                                its.text(),
                                its.files()));
            case SearchDocument.Removed removed ->
                other instanceof SearchDocument.Removed its
                        && removed.what().equals(its.what())
                        && removed.at().equals(its.at());
        };
    }

    static String name(Findable what) {
        return what.kind().name().toLowerCase(java.util.Locale.ROOT) + " " + what.workspace() + "/" + what.id();
    }
}
