package io.onecamp.domain.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Documents in any order, any number of times; and what was taken back stays so. */
public interface SearchOrderContract extends SearchUnderTest {
    @Test
    default void of_each_thing_the_newest_document_stays_whatever_order_they_come_in() {
        int[][] orders = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
        Library library = Library.fresh();
        for (int[] order : orders) {
            Findable what = library.message();
            List<SearchDocument> history = List.of(
                    library.said(what, 1, "first words"),
                    library.said(what, 2, "second words"),
                    library.said(what, 3, "third words"));
            for (int step : order) {
                keep(history.get(step));
                keep(history.get(step));
            }
        }
        assertThat(found(library.asking("third"))).hasSize(orders.length);
        assertThat(found(library.asking("words"))).hasSize(orders.length);
        assertThat(found(library.asking("first"))).isEmpty();
        assertThat(found(library.asking("second"))).isEmpty();
        assertThat(questions().ask(library.asking("third")))
                .allSatisfy(hit -> assertThat(hit.entry().value()).isEqualTo(3));
    }

    @Test
    default void what_was_taken_back_is_not_found_and_does_not_come_back_with_a_late_copy() {
        Library library = Library.fresh();
        Findable what = library.message();
        keep(library.said(what, 1, "regretted words"));
        assertThat(found(library.asking("regretted"))).hasSize(1);
        keep(library.removed(what, 2, Instant.now()));
        assertThat(found(library.asking("regretted"))).isEmpty();
        keep(library.said(what, 1, "regretted words"));
        assertThat(found(library.asking("regretted"))).isEmpty();

        Findable stubFirst = library.message();
        keep(library.removed(stubFirst, 4, Instant.now()));
        keep(library.said(stubFirst, 3, "regretted words"));
        assertThat(found(library.asking("regretted"))).isEmpty();
    }

    @Test
    default void old_stubs_are_forgotten_and_young_ones_are_not() {
        Library library = Library.fresh();
        Instant now = Instant.parse("2026-11-23T12:00:00Z");
        Findable old = library.message();
        Findable young = library.message();
        keep(library.removed(old, 2, now.minus(Duration.ofDays(8))), library.removed(young, 2, now));
        assertThat(stubs(old, young)).containsExactly(old, young);
        index().purge(now.minus(Duration.ofDays(7)));
        refresh();
        assertThat(stubs(old, young)).containsExactly(young);
    }

    @Test
    default void the_newest_come_first_and_pages_neither_repeat_nor_leave_out() {
        Library library = Library.fresh();
        List<SearchDocument> documents = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            SearchDocument.Said said = library.said(i + 1, "page words");
            // The last three at the same moment.
            documents.add(
                    i < 4
                            ? said
                            : new SearchDocument.Said(
                                    said.what(),
                                    said.entry(),
                                    said.conversation(),
                                    said.author(),
                                    Library.NOON.plusSeconds(4),
                                    said.text(),
                                    List.of()));
        }
        keep(documents.toArray(SearchDocument[]::new));
        List<java.util.UUID> all = found(library.asking("page"));
        assertThat(all).hasSize(7);
        assertThat(all.subList(4, 7))
                .containsExactly(
                        documents.get(2).what().id(),
                        documents.get(1).what().id(),
                        documents.get(0).what().id());

        List<java.util.UUID> paged = new ArrayList<>();
        SearchQuestions.Asked asked = limited(library.asking("page"), java.util.Optional.empty());
        while (true) {
            List<Hit> hits = questions().ask(asked);
            hits.forEach(hit -> paged.add(hit.what().id()));
            // What is said meanwhile is newer than any page to come.
            keep(library.said(100 + paged.size(), "page words"));
            if (hits.size() < 2) {
                break;
            }
            asked = limited(asked, java.util.Optional.of(hits.getLast().place()));
        }
        assertThat(paged).isEqualTo(all);
    }

    private static SearchQuestions.Asked limited(SearchQuestions.Asked asked, java.util.Optional<Place> below) {
        return new SearchQuestions.Asked(asked.workspace(), asked.conversations(), asked.query(), below, 2);
    }

    @Test
    default void it_is_the_same_index_as_long_as_nobody_wipes_it() {
        String incarnation = index().incarnation();
        keep(Library.fresh().said(1, "words"));
        assertThat(index().incarnation()).isNotBlank().isEqualTo(incarnation);
    }
}
