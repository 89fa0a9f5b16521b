package io.onecamp.domain.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.domain.contract.Company;
import io.onecamp.domain.contract.Rows;
import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.Seq;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A stretch is the heads of the numbers asked for, for the conversation's people only. */
public interface TimelineHeadsContract {
    Rows rows();

    private Optional<Stretch<MessageHead>> read(Company company, PersonId reader, Window window) {
        return rows().timelineHeads().read(company.workspace(), reader, company.conversation(), window);
    }

    private List<Long> numbers(Company company, Window window) {
        return read(company, company.ana().id(), window).orElseThrow().heads().stream()
                .map(head -> head.seq().value())
                .toList();
    }

    private Company withMessages(int count) {
        Company company = Company.fresh(rows());
        IntStream.rangeClosed(1, count).forEach(i -> company.says(company.ana(), "number " + i));
        return company;
    }

    @Test
    default void each_window_holds_its_numbers_oldest_first() {
        Company company = withMessages(7);
        assertThat(numbers(company, new Window.Newest(3))).containsExactly(5L, 6L, 7L);
        assertThat(numbers(company, new Window.Newest(200))).hasSize(7);
        assertThat(numbers(company, new Window.Before(new Seq(5), 2))).containsExactly(3L, 4L);
        assertThat(numbers(company, new Window.Before(new Seq(2), 5))).containsExactly(1L);
        assertThat(numbers(company, new Window.Before(new Seq(Long.MAX_VALUE), 2)))
                .containsExactly(6L, 7L);
        assertThat(numbers(company, new Window.After(new Seq(5), 1))).containsExactly(6L);
        assertThat(numbers(company, new Window.After(new Seq(0), 2))).containsExactly(1L, 2L);
        assertThat(numbers(company, new Window.Around(new Seq(4), 4))).containsExactly(2L, 3L, 4L, 5L);
        assertThat(numbers(company, new Window.Around(new Seq(4), 1))).containsExactly(4L);
        assertThat(numbers(company, new Window.Around(new Seq(1), 4))).containsExactly(1L, 2L, 3L, 4L);
        assertThat(numbers(company, new Window.Around(new Seq(7), 2))).containsExactly(6L, 7L);
    }

    @Test
    default void beyond_the_bounds_there_is_nothing_and_no_window_overflows() {
        Company company = withMessages(2);
        Seq far = new Seq(Long.MAX_VALUE);
        assertThat(numbers(company, new Window.Before(new Seq(1), 200))).isEmpty();
        assertThat(numbers(company, new Window.Before(Seq.NONE, 200))).isEmpty();
        assertThat(numbers(company, new Window.After(new Seq(2), 200))).isEmpty();
        assertThat(numbers(company, new Window.After(far, 200))).isEmpty();
        assertThat(numbers(company, new Window.Around(far, 200))).isEmpty();
    }

    @Test
    default void a_stretch_says_the_last_number() {
        Company company = withMessages(2);
        MessageHead bens = company.says(company.ben(), "mine");
        MessageHead deleted = company.deletes(bens);
        Stretch<MessageHead> stretch =
                read(company, company.ana().id(), new Window.Newest(2)).orElseThrow();
        assertThat(stretch.last()).isEqualTo(new Seq(3));
        assertThat(stretch.heads()).last().isEqualTo(deleted);
        Stretch<MessageHead> nothing = read(company, company.ana().id(), new Window.After(new Seq(3), 5))
                .orElseThrow();
        assertThat(nothing).isEqualTo(new Stretch<>(List.of(), new Seq(3)));
    }

    @Test
    default void a_conversation_in_which_nothing_was_said_is_there_and_empty() {
        Company company = Company.fresh(rows());
        assertThat(read(company, company.ben().id(), new Window.Newest(50)))
                .contains(new Stretch<>(List.of(), Seq.NONE));
    }

    @Test
    default void an_outsider_gets_the_same_answer_for_what_is_not_theirs_and_what_is_not_there() {
        Company company = withMessages(1);
        Window window = new Window.Newest(50);
        ConversationId nowhere = ConversationId.of(List.of(PersonId.fresh()));
        PersonId eve = company.eve().id();
        assertThat(read(company, company.ben().id(), window)).isPresent();
        assertThat(read(company, eve, window))
                .isEqualTo(rows().timelineHeads().read(company.workspace(), eve, nowhere, window))
                .isEmpty();
        assertThat(rows().timelineHeads()
                        .read(rows().newWorkspace(), company.ana().id(), company.conversation(), window))
                .isEmpty();
    }
}
