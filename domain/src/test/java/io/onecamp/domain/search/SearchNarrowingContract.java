package io.onecamp.domain.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.search.SearchQuery.Between;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Where it is looked for, and what narrows it. */
public interface SearchNarrowingContract extends SearchUnderTest {
    Set<Findable.Kind> ANY = Set.of(Findable.Kind.values());

    @Test
    default void only_the_conversations_that_are_named_count() {
        Library library = Library.fresh();
        keep(library.said(1, "secret plans"));
        assertThat(found(library.asking("secret"))).hasSize(1);
        ConversationId other = ConversationId.of(List.of(library.ana(), PersonId.fresh()));
        assertThat(found(in(library.workspace(), List.of(other)))).isEmpty();
        assertThat(found(in(library.workspace(), List.of()))).isEmpty();
        assertThat(found(in(WorkspaceId.fresh(), List.of(library.conversation()))))
                .isEmpty();
    }

    @Test
    default void more_conversations_can_be_named_than_fit_into_one_clause() {
        Library library = Library.fresh();
        keep(library.said(1, "secret plans"));
        List<ConversationId> many = new ArrayList<>();
        for (int i = 0; i < 66_000; i++) {
            many.add(new ConversationId("g_%032x".formatted(i)));
        }
        assertThat(found(in(library.workspace(), many))).isEmpty();
        many.add(library.conversation());
        assertThat(found(in(library.workspace(), many))).hasSize(1);
    }

    private static SearchQuestions.Asked in(WorkspaceId workspace, List<ConversationId> conversations) {
        return new SearchQuestions.Asked(workspace, conversations, SearchQuery.of("secret"), Optional.empty(), 50);
    }

    @Test
    default void person_time_traits_and_kind_narrow_it() {
        Library library = Library.fresh();
        SearchDocument.Said plain = library.said(10, "plans without anything");
        SearchDocument.Said linked = library.said(20, "plans at https://example.org/plans");
        SearchDocument.Said bens = new SearchDocument.Said(
                library.message(),
                new EntryId(30),
                library.conversation(),
                library.ben(),
                Library.NOON.plusSeconds(30),
                "plans of Ben",
                List.of());
        SearchDocument.Said comment = library.said(
                new Findable(library.workspace(), Findable.Kind.COMMENT, java.util.UUID.randomUUID()),
                40,
                "plans below");
        keep(plain, linked, bens, comment);
        SearchWords plans = SearchWords.of("plans");
        assertThat(found(library.asking(
                        new SearchQuery(plans, Optional.of(library.ben()), Between.EVER, Set.of(), ANY))))
                .containsExactly(bens.what().id());
        assertThat(found(library.asking(
                        new SearchQuery(plans, Optional.empty(), Between.EVER, Set.of(Trait.LINK), ANY))))
                .containsExactly(linked.what().id());
        Between between =
                new Between(Optional.of(Library.NOON.plusSeconds(20)), Optional.of(Library.NOON.plusSeconds(30)));
        assertThat(found(library.asking(new SearchQuery(plans, Optional.empty(), between, Set.of(), ANY))))
                .containsExactly(linked.what().id());
        assertThat(found(library.asking(new SearchQuery(
                        plans, Optional.empty(), Between.EVER, Set.of(), Set.of(Findable.Kind.COMMENT)))))
                .containsExactly(comment.what().id());
        assertThat(found(library.asking(new SearchQuery(
                        SearchWords.NONE, Optional.of(library.ana()), Between.EVER, Set.of(Trait.LINK), ANY))))
                .containsExactly(linked.what().id());
    }

    @Test
    default void a_file_is_found_by_its_name_and_by_being_there() {
        Library library = Library.fresh();
        SearchDocument.Said plain = library.said(10, "plans");
        SearchDocument.Said carrying = new SearchDocument.Said(
                library.message(),
                new EntryId(20),
                library.conversation(),
                library.ana(),
                Library.NOON,
                "plans",
                List.of("Quarterly-report_2026.pdf"));
        keep(plain, carrying);
        assertThat(found(library.asking(
                        new SearchQuery(SearchWords.NONE, Optional.empty(), Between.EVER, Set.of(Trait.FILE), ANY))))
                .containsExactly(carrying.what().id());
        assertThat(found(library.asking("plans quarterly")))
                .containsExactly(carrying.what().id());
        assertThat(found(library.asking("report_2026.pdf")))
                .containsExactly(carrying.what().id());
        assertThat(found(library.asking("\"quarterly report\"")))
                .containsExactly(carrying.what().id());
    }
}
