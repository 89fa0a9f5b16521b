package io.onecamp.domain.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.domain.id.EntryId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an index tells of itself to whoever compares. */
public interface SearchCopiesContract extends SearchUnderTest {
    @Test
    default void a_document_is_told_as_it_was_put() {
        Library library = Library.fresh();
        SearchDocument said = library.said(7, "Ship it?");
        SearchDocument removed = library.removed(library.message(), 8, Library.NOON);
        keep(said, removed);
        assertThat(copies().of(List.of(said.what(), removed.what(), library.message())))
                .hasSize(2)
                .hasEntrySatisfying(said.what(), copy -> {
                    assertThat(copy.version()).isEqualTo(new EntryId(7));
                    assertThat(copy.document()).contains(said);
                })
                .hasEntrySatisfying(
                        removed.what(), copy -> assertThat(copy.document()).contains(removed));
        assertThat(copies().of(List.of())).isEmpty();
    }

    @Test
    default void all_documents_of_a_workspace_are_listed_page_by_page() {
        Library library = Library.fresh();
        Library other = Library.fresh();
        List<Findable> kept = new ArrayList<>();
        for (long entry = 1; entry <= 7; entry++) {
            SearchDocument document = library.said(entry, "number " + entry);
            keep(document, other.said(entry, "elsewhere"));
            kept.add(document.what());
        }
        List<Findable> listed = new ArrayList<>();
        String place = "";
        do {
            SearchCopies.Listing listing = copies().after(library.workspace(), place, 3);
            assertThat(listing.what()).hasSizeLessThanOrEqualTo(3);
            listed.addAll(listing.what());
            place = listing.place();
        } while (!place.isEmpty());
        assertThat(listed).containsExactlyInAnyOrderElementsOf(kept);
    }

    @Test
    default void what_is_forgotten_keeps_no_older_document_out() {
        Library library = Library.fresh();
        Findable what = library.message();
        keep(library.said(what, 4_000_000_000L, "from the future"));
        keep(library.said(what, 3, "too late"));
        assertThat(copies().of(List.of(what)).get(what).version().value()).isEqualTo(4_000_000_000L);
        copies().forget(what);
        assertThat(copies().of(List.of(what))).isEmpty();
        SearchDocument now = library.said(what, 4, "as decided");
        keep(now);
        assertThat(copies().of(List.of(what)).get(what).document()).contains(now);
        copies().forget(library.message());
    }
}
