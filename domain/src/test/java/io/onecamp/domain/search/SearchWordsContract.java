package io.onecamp.domain.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which texts which words find. */
public interface SearchWordsContract extends SearchUnderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // every word, in any order and case
                "Ship it on Friday | friday ship | yes",
                "Ship it on Friday | ship monday | no",
                // the last word may be a beginning, others may not
                "Ship it on Friday | ship fri | yes",
                "Ship it on Friday | fri ship | no",
                "Ship it on Friday | 'ship fri ' | no",
                "Ship it on Friday | f | yes",
                // phrases are words next to each other
                "Ship it on Friday | \"it on\" | yes",
                "Ship it on Friday | \"on it\" | no",
                "Ship it on Friday | \"it on\" ship | yes",
                "Ship it on Friday | „it on“ | yes",
                // marks over letters do not matter, however they are written
                "Der Café-Ångström-Größenwahn | cafe angstrom grossen | yes",
                "Der Cafe\u0301 schließt | café | yes",
                "Der Café schließt | cafe\u0301 | yes",
                // names in programs are found whole and by their pieces
                "calls getUserName twice | getUserName | yes",
                "calls getUserName twice | username | no",
                "calls getUserName twice | name twice | yes",
                "calls getUserName twice | getuser | yes",
                "calls getUserName twice | getuser twice | no",
                "set MAX_RETRY_COUNT higher | max_retry_count | yes",
                "set MAX_RETRY_COUNT higher | retry higher | yes",
                "set MAX_RETRY_COUNT higher | max_re | yes",
                "see io.onecamp.domain.Seq | onecamp | yes",
                "see io.onecamp.domain.Seq | io.onecamp.dom | yes",
                "mail ana@example.org now | example | yes",
                // languages without spaces, and others
                "会議は三時からです | 会議 | yes",
                "会議は三時からです | 三時 | yes",
                "Совещание в три | совещ | yes",
                "اجتماع في الثالثة | اجتماع | yes",
                "Done 🎉 | 🎉 | yes"
            })
    default void a_text_is_found_or_not(String text, String words, String expected) {
        Library library = Library.fresh();
        keep(library.said(1, text));
        assertThat(found(library.asking(words))).hasSize(expected.equals("yes") ? 1 : 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shi*ent",
                "sh?pment",
                "/ship.*/",
                "text:shipment",
                "shipment OR nothing",
                "shipment~",
                "+shipment -it",
                "{\"match_all\":{}}",
                "((((",
                "\\",
                "\"",
                "\"\"\"",
                "shipment^9",
                "[a TO b]",
                "<script>",
                "%",
                "'; --",
                "_exists_:text",
                "!shipment",
                "&&",
                "shipment\u0000",
                "\uD83D",
                "a/../b",
                "$where"
            })
    default void what_means_something_to_others_is_a_word_like_any_other(String typed) {
        Library library = Library.fresh();
        Findable other = library.message();
        keep(library.said(1, "nothing to see"), library.said(other, 2, "and here neither"));
        assertThatCode(() -> found(library.asking(typed))).doesNotThrowAnyException();
        if (!SearchWords.of(typed).isEmpty()) {
            assertThat(found(library.asking(typed))).isEmpty();
        }
    }

    @Test
    default void a_star_within_a_word_is_no_wildcard() {
        Library library = Library.fresh();
        keep(library.said(1, "the shipment"));
        assertThat(found(library.asking("shipment"))).hasSize(1);
        assertThat(found(library.asking("shi*ent"))).isEmpty();
        assertThat(found(library.asking("s?ipment"))).isEmpty();
    }

    @Test
    default void what_matched_is_marked_in_units_of_the_text() {
        Library library = Library.fresh();
        keep(library.said(1, "🎉 Ship it, then sHIP again; getUserName"));
        assertThat(questions().ask(library.asking("ship name")).getFirst().highlights())
                .containsExactly(new Span(3, 7), new Span(17, 21), new Span(36, 40));
        assertThat(questions().ask(library.asking("\"ship it\"")).getFirst().highlights())
                .first()
                .extracting(Span::from)
                .isEqualTo(3);
    }

    @Test
    default void the_longest_texts_are_taken() {
        Library library = Library.fresh();
        List<String> longest =
                List.of("x".repeat(20_000), "🎉".repeat(20_000), "ab ".repeat(6_666), "字".repeat(20_000));
        for (int i = 0; i < longest.size(); i++) {
            keep(library.said(i + 1, longest.get(i)));
        }
        assertThat(found(library.asking("ab"))).hasSize(1);
        assertThat(found(library.asking("x".repeat(255)))).hasSize(1);
        assertThat(found(library.asking("字字"))).hasSize(1);
    }
}
