package io.onecamp.domain.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A second index is filled unseen, and takes the first one's place at once and for everybody. */
public interface SecondIndexContract extends SearchUnderTest {
    @Test
    default void it_is_filled_unseen_until_it_takes_over_and_then_it_is_the_one_that_is_asked_and_written_to() {
        Library library = Library.fresh();
        second().discard();
        assertThat(second().incarnation()).isEmpty();
        SearchDocument.Said inFirst = library.said(1, "only the first has this");
        keep(inFirst);
        String first = index().incarnation();
        second().make();
        String next = second().incarnation().orElseThrow();
        assertThat(next).isNotEqualTo(first);
        second().make();
        assertThat(second().incarnation()).contains(next);
        Findable what = library.message();
        assertThat(second().put(List.of(library.said(what, 5, "what the second has"))))
                .isEmpty();
        refresh();
        assertThat(index().incarnation()).isEqualTo(first);
        assertThat(found(library.asking("first"))).hasSize(1);
        assertThat(found(library.asking("second"))).isEmpty();

        second().takeOver();
        refresh();
        assertThat(index().incarnation()).isEqualTo(next);
        assertThat(second().incarnation()).isEmpty();
        assertThat(found(library.asking("second"))).containsExactly(what.id());
        assertThat(found(library.asking("first"))).isEmpty();
        // It remembers what it has newer, and takes what comes now.
        keep(library.said(what, 4, "an older copy that comes late"), library.said(6, "and this came now"));
        assertThat(found(library.asking("late"))).isEmpty();
        assertThat(found(library.asking("now"))).hasSize(1);
        second().takeOver();
        assertThat(index().incarnation()).isEqualTo(next);

        // And once more, to see that names do not run out.
        second().make();
        String third = second().incarnation().orElseThrow();
        second().takeOver();
        assertThat(index().incarnation()).isEqualTo(third);
    }

    @Test
    default void one_that_is_discarded_leaves_nothing_and_the_first_as_it_was() {
        Library library = Library.fresh();
        keep(library.said(1, "kept"));
        String first = index().incarnation();
        second().make();
        second().put(List.of(library.said(2, "in vain")));
        second().discard();
        assertThat(second().incarnation()).isEqualTo(Optional.empty());
        second().discard();
        assertThat(index().incarnation()).isEqualTo(first);
        assertThat(found(library.asking("kept"))).hasSize(1);
        assertThat(found(library.asking("vain"))).isEmpty();
    }
}
